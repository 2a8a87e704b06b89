package io.harbinger.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkCodecTest {

    private static final Name NAME = new Name("Suez Canal", "苏伊士运河");
    private static final Name BARE = new Name("n", null);

    private static final List<Entity.Position> ROUTE =
            List.of(new Entity.Position(31.2, 121.5), new Entity.Position(-6, 106.25));
    private static final Entity.Need NEED = new Entity.Need("cathode", false, 0.75);
    private static final Entity.Evidence EVIDENCE =
            new Entity.Evidence(Entity.Provenance.VERIFIED, 0.9, "USGS MCS 2026, p. 84", 5L);

    private final NetworkCodec codec = new NetworkCodec(WireFormat.singleObject());

    static Stream<Entity> entities() {
        return Stream.of(
                new Entity.Node("EGSUZ", "CHOKEPOINT", NAME, new Entity.Position(30.5, 32.25), "EGSUZ", "Africa/Cairo"),
                new Entity.Node("n", "OTHER", BARE, null, null),
                new Entity.Lane("A>B", "A", "B", NAME, 5L),
                new Entity.Lane("A>B", "A", "B", BARE, null),
                new Entity.Product("250410", NAME, "2504"),
                new Entity.Product("p", BARE, null),
                new Entity.SupplyEdge("A>B", "A", "B", "p", 0.5, 1, 2, 0.25, 3L, 4L),
                new Entity.SupplyEdge("A>B", "A", "B", null, 1, 0, 0, 0, null, null),
                new Entity.Node("n", "MINE", BARE, null, null, null, "CHN", 7L, "graphite/mine", List.of("a", "b")),
                new Entity.Lane("A>B", "A", "B", NAME, 5L, List.of("malacca", "suez"), ROUTE),
                new Entity.SupplyEdge("A>B", "A", "B", "p", 0.5, 1, 2, 0.25, 3L, 4L, NEED, EVIDENCE));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void shouldGiveTheEntityBack(Entity entity) {
        assertThat(codec.decode(codec.encode(entity), 1000)).isEqualTo(Parsed.ok(entity));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void shouldRefuseAnEntityTruncatedAnywhere(Entity entity) {
        byte[] whole = codec.encode(entity);
        for (int length = 1; length < whole.length; length++) {
            assertThat(reason(Arrays.copyOf(whole, length))).isEqualTo(Reason.MALFORMED);
        }
        assertThat(reason(Arrays.copyOf(whole, whole.length + 1))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void shouldWriteAnUnlistedNodeTypeAsOther() {
        byte[] value = codec.encode(new Entity.Node("n", "SPACEPORT", BARE, null, null));

        assertThat(codec.decode(value, 1000)).isEqualTo(Parsed.ok(new Entity.Node("n", "OTHER", BARE, null, null)));
    }

    @Test
    void shouldRefuseWhatIsNoEntity() {
        byte[] tick = new InputCodec(WireFormat.singleObject()).encodeTick(1);

        assertThat(reason(tick)).isEqualTo(Reason.UNKNOWN_SCHEMA);
        assertThat(reason(null)).isEqualTo(Reason.EMPTY_VALUE);
        assertThat(reason(new byte[1001])).isEqualTo(Reason.TOO_LARGE);
    }

    private Reason reason(byte[] value) {
        var parsed = codec.decode(value, 1000);
        assertThat(parsed).isInstanceOf(Parsed.Rejected.class);
        return ((Parsed.Rejected<Entity>) parsed).rejection().reason();
    }
}
