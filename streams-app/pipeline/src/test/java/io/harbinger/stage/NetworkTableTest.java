package io.harbinger.stage;

import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.subject.Subject;
import io.harbinger.testing.pipeline.Pipeline;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The network topic may hold anything: what is no entity is reported, and the table goes on. */
class NetworkTableTest {

    private static final String STORE = "network";
    private static final int MAX_BYTES = 4096;
    private static final byte[] SUEZ = encoded(new Name("Suez Canal", null));

    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private NetworkSnapshot snapshot = new NetworkSnapshot();
    private NetworkTable table;

    @BeforeEach
    void start() {
        KeyValueStore<String, byte[]> store = TestStores.network(STORE).build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        restart();
    }

    private void restart() {
        snapshot = new NetworkSnapshot();
        table = table();
    }

    private NetworkTable table() {
        NetworkTable made = new NetworkTable(STORE, snapshot, Pipeline.NETWORK, MAX_BYTES, telemetry);
        made.init(context);
        return made;
    }

    static Stream<Arguments> unreadable() {
        byte[] poison = HexFormat.of().parseHex("c30148c3e7399a3b1f8b808080808040");
        return Stream.of(
                Arguments.of(poison, "UNKNOWN_SCHEMA "),
                Arguments.of(new byte[0], "EMPTY_VALUE "),
                Arguments.of(new byte[] {1, 2, 3}, "UNKNOWN_SCHEMA "),
                Arguments.of(new byte[MAX_BYTES + 1], "TOO_LARGE "),
                Arguments.of(encoded(new Name("n".repeat(513), null)), "TOO_LONG name"),
                Arguments.of(
                        Pipeline.NETWORK.encode(new Entity.Node(
                                "suez", "PORT", new Name("n", null), new Entity.Position(Double.NaN, 0), null)),
                        "NOT_FINITE latitude"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void shouldKnowTheIdAloneAndReportTheRecord(byte[] value, String reason) {
        send(bytes("suez"), value);

        assertThat(snapshot.current().isKnown("suez")).isTrue();
        assertThat(name("suez")).isEqualTo("as events call it");
        assertThat(telemetry.reports).containsExactly("network refused suez " + reason);
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of(null, "NULL_KEY"),
                Arguments.of(bytes("k".repeat(257)), "TOO_LONG"),
                Arguments.of(new byte[1 << 20], "TOO_LONG"),
                Arguments.of(new byte[] {(byte) 0xC3, 0x28}, "MALFORMED"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldLeaveOutWhatHasNoIdForAKey(byte[] key, String reason) {
        send(key, SUEZ);
        send(key, null);
        send(bytes("suez"), SUEZ);

        assertThat(name("suez")).isEqualTo("Suez Canal");
        String report = "network refused  " + reason + " key";
        assertThat(telemetry.reports).containsExactly(report, report);
    }

    @Test
    void shouldReportWhatAStoreHoldsOncePerStart() {
        send(bytes("suez"), new byte[] {1});
        send(bytes("malacca"), SUEZ);
        telemetry.reports.clear();

        restart();
        table();

        assertThat(telemetry.reports).containsExactly("network refused suez UNKNOWN_SCHEMA ");
        assertThat(name("malacca")).isEqualTo("Suez Canal");
    }

    @Test
    void shouldGoOnWhateverKeysAndValuesAre() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] key = new byte[random.nextInt(6)];
            random.nextBytes(key);
            byte[] value = SUEZ.clone();
            value[random.nextInt(value.length)] = (byte) random.nextInt(256);
            send(random.nextInt(20) == 0 ? null : key, random.nextInt(20) == 0 ? null : value);
        }

        send(bytes("suez"), SUEZ);

        assertThat(name("suez")).isEqualTo("Suez Canal");
        assertThat(telemetry.reports).hasSizeGreaterThan(100);
    }

    private void send(byte[] key, byte[] value) {
        table.process(new Record<>(key, value, 0));
    }

    private String name(String id) {
        return snapshot.current().details(Subject.node(id), "as events call it").name();
    }

    private static byte[] encoded(Name name) {
        return Pipeline.NETWORK.encode(new Entity.Node("suez", "CHOKEPOINT", name, null, null));
    }
}
