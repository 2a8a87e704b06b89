package io.harbinger.wire;

import static io.harbinger.domain.network.incident.Networks.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.TrackedRisk;
import io.harbinger.domain.network.incident.TrackedRisk.Change;
import io.harbinger.domain.subject.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImpulseCodecTest {

    private static final Subject LANE = Subject.lane("cnsha>nlrtm");
    private static final OwnRisk RISK = down(LANE, 0.25, 3);
    private static final ImpulseRecord OPEN = new ImpulseRecord.OfRisk("lanes-2", LANE, RISK);
    private static final byte[] BYTES = ImpulseCodec.encode(OPEN);

    static Stream<ImpulseRecord> records() {
        return Stream.of(
                OPEN,
                new ImpulseRecord.OfRisk("subjects-0", Subject.node("suez"), null),
                new ImpulseRecord.OfSnapshot("subjects-0"),
                new ImpulseRecord.OfTick("subjects-11", 1_700_000_000_000L));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldReadWhatItWrites(ImpulseRecord record) {
        assertThat(ImpulseCodec.decode(ImpulseCodec.encode(record))).isEqualTo(Parsed.ok(record));
    }

    static Stream<Arguments> wrong() {
        byte[] longer = Arrays.copyOf(BYTES, BYTES.length + 1);
        byte[] version = BYTES.clone();
        version[0] = 9;
        byte[] level = ImpulseCodec.encode(OPEN);
        level[indexOf(level, "BLUE")] = 'G';
        return Stream.of(
                Arguments.of(null, "UNKNOWN_SCHEMA"),
                Arguments.of(new byte[0], "UNKNOWN_SCHEMA"),
                Arguments.of(version, "UNKNOWN_SCHEMA"),
                Arguments.of(longer, "MALFORMED"),
                Arguments.of(Arrays.copyOf(BYTES, BYTES.length - 3), "MALFORMED"),
                Arguments.of(new byte[] {1, 0, -1, -1}, "MALFORMED"),
                Arguments.of(Arrays.copyOf(new byte[] {1}, 9_000), "TOO_LARGE"),
                Arguments.of(ImpulseCodec.encode(new ImpulseRecord.OfTick("lanes-0", Long.MAX_VALUE)), "BAD_TIME"),
                Arguments.of(level, "MALFORMED"));
    }

    private static int indexOf(byte[] bytes, String text) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(text) ? all.indexOf(text) : all.indexOf("NONE");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void shouldSayWhyBytesAreNoImpulse(byte[] bytes, String reason) {
        assertThat(ImpulseCodec.decode(bytes)).isInstanceOfSatisfying(Parsed.Rejected.class, refused -> {
            Rejection rejection = refused.rejection();
            assertThat(rejection.reason().name()).isEqualTo(reason);
            assertThat(rejection.detail()).doesNotContain("io.harbinger");
        });
    }

    @Test
    void shouldReadTheRowsThatItKeeps() {
        TrackedRisk tracked = new TrackedRisk(RISK, List.of(new Change(Long.MIN_VALUE, null), new Change(7, RISK)));

        assertThat(TrackedRiskRow.read(TrackedRiskRow.write(tracked), LANE)).isEqualTo(tracked);
        assertThat(TrackedRiskRow.write(TrackedRisk.NONE)).isNull();
    }
}
