package io.harbinger.wire;

import static io.harbinger.testing.pipeline.AlertBuilder.anAlert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.TransitionKind;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgementCodecTest {

    private static final int HEADER = 10;

    private final WireFormat format = WireFormat.singleObject();
    private final AcknowledgementCodec codec = new AcknowledgementCodec(format);

    @Test
    void shouldReadWhatItWroteUpToTheLongestTexts() {
        String widest = "\uD83D\uDEA2";
        Acknowledgement long1 = acknowledgement(widest.repeat(80), widest.repeat(500));

        assertThat(codec.decode("alert-1", codec.encode(long1))).isEqualTo(long1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, must say by whom", "81, 0, 'a name has at most 80 characters, this one has 81'", "1, 501, note"})
    void shouldRefuseTextsThatAreMissingOrTooLongBothWays(int name, int note, String why) {
        Acknowledgement wrong = acknowledgement("n".repeat(name), "t".repeat(note));

        assertThatThrownBy(() -> codec.encode(wrong)).hasMessageContaining(why);
        assertThatThrownBy(() -> codec.decode("alert-1", format.encode(wrong))).hasMessageContaining(why);
    }

    @Test
    void shouldRefuseWhatIsOfAnotherAlertOrNoAcknowledgementAtAll() {
        byte[] value = codec.encode(acknowledgement("ann", ""));
        byte[] alert = format.encode(anAlert().is(TransitionKind.OPENED));

        assertThatThrownBy(() -> codec.decode("alert-2", value)).hasMessageContaining("another alert");
        assertThatThrownBy(() -> codec.decode("alert-1", alert)).hasMessageContaining("AlertTransition");
        assertThatThrownBy(() -> codec.decode("alert-1", new byte[0])).isInstanceOf(IllegalArgumentException.class);
        for (int length = 1; length < value.length; length++) {
            byte[] cut = Arrays.copyOf(value, length);
            assertThatThrownBy(() -> codec.decode("alert-1", cut)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void shouldNotBelieveALengthThatTheRecordCannotHold() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(codec.encode(acknowledgement("ann", "")), 0, HEADER);
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        encoder.writeLong(Integer.MAX_VALUE - 8);
        encoder.flush();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> codec.decode("alert-1", out.toByteArray()));
    }

    private static Acknowledgement acknowledgement(String by, String note) {
        return Acknowledgement.newBuilder()
                .setAlertId("alert-1")
                .setBy(by)
                .setAt(Instant.parse("2021-03-24T10:00:00Z"))
                .setNote(note)
                .build();
    }
}
