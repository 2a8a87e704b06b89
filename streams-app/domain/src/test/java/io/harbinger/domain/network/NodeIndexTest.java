package io.harbinger.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes by what sources call them. */
class NodeIndexTest {

    private static Node node(String id, String unlocode, Position at, String... aliases) {
        return new Node(id, "PORT", new Name(id, id), at, unlocode, null, null, null, null, List.of(aliases));
    }

    private final NodeIndex index = NodeIndex.of(List.of(
            node("rotterdam", "NLRTM", new Position(51.95, 4.14), "0614141073467", "port1114"),
            node("rotterdam-depot", "NLRTM", new Position(51.90, 4.40), "0614141073467/254/7"),
            node("hamburg", "DEHAM", new Position(53.54, 9.98), "rotterdam"),
            new Product("copper", new Name("Copper", "铜"), null)));

    @Test
    void shouldFindANodeByIdCodeOrAlias() {
        assertThat(index.named("DEHAM")).isEqualTo("hamburg");
        assertThat(index.named("0614141073467")).isEqualTo("rotterdam");
        assertThat(index.named("0614141073467/254/7")).isEqualTo("rotterdam-depot");
        assertThat(index.named("port1114")).isEqualTo("rotterdam");
        assertThat(index.named("copper")).isNull();
    }

    @Test
    void shouldNotGuessWhatANameOfTwoNodesMeans() {
        assertThat(index.named("NLRTM")).isNull();
        assertThat(index.named("rotterdam")).isEqualTo("rotterdam");
    }

    /** A degree of latitude has 111.2 km. */
    @Test
    void shouldFindTheNearestNodeWithinTheRadius() {
        assertThat(index.nearest(new Position(51.92, 4.38))).isEqualTo("rotterdam-depot");
        assertThat(index.nearest(new Position(53.54 + 24.9 / 111.2, 9.98))).isEqualTo("hamburg");
        assertThat(index.nearest(new Position(53.54 + 25.1 / 111.2, 9.98))).isNull();
        assertThat(NodeIndex.of(List.of()).nearest(new Position(0, 0))).isNull();
    }
}
