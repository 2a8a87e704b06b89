package io.harbinger.wire;

import static io.harbinger.domain.event.Reason.EMPTY_VALUE;
import static io.harbinger.domain.event.Reason.MALFORMED;
import static io.harbinger.domain.event.Reason.TOO_LARGE;
import static io.harbinger.domain.event.Reason.UNKNOWN_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Encoding is Avro's own, decoding is by hand: a round trip checks the one against the other. */
class InputCodecTest {

    private static final int MAX = 1 << 16;

    private final InputCodec codec = new InputCodec(WireFormat.singleObject());

    static Stream<Event> examples() {
        return Examples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldGiveTheEventBack(Event event) {
        assertThat(codec.decode(event.kind(), codec.encode(event), MAX)).isEqualTo(ok(event));
    }

    @Test
    void shouldGiveAnyEventBack() {
        long seed = 20210324;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Event event = Examples.random(random);
            assertThat(codec.decode(event.kind(), codec.encode(event), MAX))
                    .as("seed %d, event %d", seed, i)
                    .isEqualTo(ok(event));
        }
    }

    @Test
    void shouldGiveTicksBackOnEveryTopic() {
        byte[] tick = codec.encodeTick(Examples.END_OF_DAY);

        for (EventKind kind : EventKind.values()) {
            assertThat(codec.decode(kind, tick, MAX)).isEqualTo(Parsed.ok(new InputRecord.OfTick(Examples.END_OF_DAY)));
        }
        assertThat(codec.decodeTick(tick, MAX)).isEqualTo(Parsed.ok(Examples.END_OF_DAY));
    }

    @Test
    void shouldRefuseAnEmptyValue() {
        assertThat(rejection(null).reason()).isEqualTo(EMPTY_VALUE);
        assertThat(rejection(new byte[0]).reason()).isEqualTo(EMPTY_VALUE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldRefuseARecordTruncatedAnywhere(Event event) {
        byte[] whole = codec.encode(event);
        for (int length = 1; length < whole.length; length++) {
            var parsed = codec.decode(event.kind(), Arrays.copyOf(whole, length), MAX);

            assertThat(parsed).as("%d of %d bytes", length, whole.length).isInstanceOf(Parsed.Rejected.class);
            assertThat(((Parsed.Rejected<InputRecord>) parsed).rejection().reason())
                    .isEqualTo(MALFORMED);
        }
    }

    @Test
    void shouldNameTheFieldThatARecordEndsIn() {
        byte[] whole = codec.encode(Examples.SENSOR);

        Rejection rejection = rejection(Arrays.copyOf(whole, whole.length - 1));

        assertThat(rejection.field()).isEqualTo("retracted");
        assertThat(rejection.message()).contains("SensorReading", "ends here");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldNeverThrowWhenAnyByteIsWrong(Event event) {
        byte[] whole = codec.encode(event);
        for (int at = 0; at < whole.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] wrong = whole.clone();
                wrong[at] = (byte) value;
                assertThatCode(() -> codec.decode(event.kind(), wrong, MAX)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void shouldRefuseTrailingGarbage() {
        byte[] event = codec.encode(Examples.SENSOR);
        byte[] tick = codec.encodeTick(1);

        assertThat(rejection(Arrays.copyOf(event, event.length + 1)).reason()).isEqualTo(MALFORMED);
        assertThat(rejection(Arrays.copyOf(tick, tick.length + 1)).reason()).isEqualTo(MALFORMED);
    }

    @Test
    void shouldRefuseBytesOfAnotherFormat() {
        assertThat(rejection("{\"id\": 1}".getBytes()).reason()).isEqualTo(UNKNOWN_SCHEMA);
        assertThat(rejection(new byte[] {0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8}).reason())
                .isEqualTo(UNKNOWN_SCHEMA);
        assertThat(rejection(new byte[] {7}).reason()).isEqualTo(UNKNOWN_SCHEMA);
    }

    @Test
    void shouldRefuseAnUnknownFingerprint() {
        byte[] value = codec.encode(Examples.SENSOR);
        value[5] ^= 1;

        assertThat(rejection(value).reason()).isEqualTo(UNKNOWN_SCHEMA);
    }

    @Test
    void shouldRefuseARecordOfAnotherKind() {
        var network = new NetworkCodec(WireFormat.singleObject());
        byte[] product = network.encode(new Entity.Product("250410", new Name("Graphite", null), null));

        assertThat(rejection(codec.encode(Examples.TRADE)).reason()).isEqualTo(UNKNOWN_SCHEMA);
        assertThat(rejection(product).reason()).isEqualTo(UNKNOWN_SCHEMA);
        assertThat(rejection(product).message()).contains("Product", "SensorReading or Tick");
        assertThat(codec.decodeTick(codec.encode(Examples.SENSOR), MAX)).isInstanceOf(Parsed.Rejected.class);
    }

    @Test
    void shouldRefuseARecordAboveTheBoundAndAcceptOneAtIt() {
        byte[] value = codec.encode(Examples.SENSOR);

        assertThat(codec.decode(EventKind.SENSOR, value, value.length)).isEqualTo(ok(Examples.SENSOR));
        var parsed = codec.decode(EventKind.SENSOR, value, value.length - 1);
        assertThat(((Parsed.Rejected<InputRecord>) parsed).rejection().reason()).isEqualTo(TOO_LARGE);
    }

    @Test
    void shouldRefuseALengthThatTheRecordCannotHold() {
        byte[] header = Arrays.copyOf(codec.encode(Examples.SENSOR), 10);
        byte[] huge = Arrays.copyOf(header, 30);
        Arrays.fill(huge, 10, 14, (byte) 0xFE);
        huge[14] = 0x0F;
        byte[] negative = Arrays.copyOf(header, 30);
        negative[10] = 0x03;
        byte[] endless = Arrays.copyOf(header, 30);
        Arrays.fill(endless, 10, 30, (byte) 0xFF);

        assertThat(List.of(rejection(huge), rejection(negative), rejection(endless)))
                .allSatisfy(rejection -> assertThat(rejection.reason()).isEqualTo(MALFORMED));
    }

    @Test
    void shouldRefuseARetractionThatIsNeitherYesNorNo() {
        byte[] value = codec.encode(Examples.BARE_SENSOR);
        value[value.length - 1] = 2;

        assertThat(rejection(value).field()).isEqualTo("retracted");
        assertThat(rejection(value).reason()).isEqualTo(MALFORMED);
    }

    @Test
    void shouldRefuseTextThatIsNotUtf8() {
        byte[] value = codec.encode(Examples.BARE_SENSOR);
        value[value.length - 4] = (byte) 0xC3; // the unit; eventTime -1, revision and retracted take a byte each

        assertThat(rejection(value).reason()).isEqualTo(MALFORMED);
        assertThat(rejection(value).field()).isEqualTo("unit");
    }

    @Test
    void shouldKeepThreadsApart() throws Exception {
        List<byte[]> values = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Event event = Examples.random(random);
            events.add(event);
            values.add(codec.encode(event));
        }
        Callable<Integer> all = () -> {
            int right = 0;
            for (int round = 0; round < 20; round++) {
                for (int i = 0; i < events.size(); i++) {
                    Event event = events.get(i);
                    boolean decoded =
                            codec.decode(event.kind(), values.get(i), MAX).equals(ok(event));
                    boolean encoded = Arrays.equals(codec.encode(event), values.get(i));
                    right += decoded && encoded ? 1 : 0;
                }
            }
            return right;
        };

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> results =
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> all).toList());

            for (Future<Integer> result : results) {
                assertThat(result.get()).isEqualTo(20 * events.size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Rejection rejection(byte[] value) {
        Parsed<InputRecord> parsed = codec.decode(EventKind.SENSOR, value, MAX);
        assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
        return ((Parsed.Rejected<InputRecord>) parsed).rejection();
    }

    private static Parsed<InputRecord> ok(Event event) {
        return Parsed.ok(new InputRecord.OfEvent(event));
    }
}
