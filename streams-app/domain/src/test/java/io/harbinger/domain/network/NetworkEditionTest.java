package io.harbinger.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.Entity.Product;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkEditionTest {

    private static final List<Entity> NETWORK = List.of(
            node("a", "CHN", List.of("x")),
            node("b", null, List.of()),
            new Lane("l", "a", "b", new Name("L", null), 5L, List.of("p"), List.of(new Position(1, 2))),
            new Product("ore", new Name("Ore", "矿"), "2601"),
            edge(0.5));

    private static Node node(String id, String country, List<String> aliases) {
        return new Node(id, "PORT", new Name(id, null), null, null, null, country, null, null, aliases);
    }

    private static SupplyEdge edge(double share) {
        return new SupplyEdge("e", "a", "b", "ore", share, 1, 2, 0, null, null);
    }

    @Test
    void shouldNotDependOnTheOrder() {
        List<Entity> shuffled = new ArrayList<>(NETWORK);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(NetworkEdition.of(shuffled)).as("seed %d", seed).isEqualTo(NetworkEdition.of(NETWORK));
        }
    }

    /** Results carry it: another text would make every stored one look foreign. */
    @Test
    void shouldStayTheSameFromReleaseToRelease() {
        assertThat(NetworkEdition.of(NETWORK)).hasToString("e-889c20ad233c28f3");
        assertThat(NetworkEdition.EMPTY).hasToString("e-0000000000000000");
    }

    @Test
    void shouldDifferWithEveryContent() {
        List<Entity> variants = List.of(
                node("a", "CHN", List.of("x")),
                node("a", "CHN", List.of("x", "y")),
                node("a", null, List.of("CHN", "x")),
                node("a", null, List.of()),
                edge(0.5),
                edge(0.6),
                new Product("a", new Name("a", null), null),
                new Product("a", new Name("a", "-"), null),
                new Lane("a", "a", "b", new Name("a", null), null, List.of("p", "q"), List.of()),
                new Lane("a", "a", "b", new Name("a", null), null, List.of("p q"), List.of()));
        Set<NetworkEdition> editions = new HashSet<>();
        variants.forEach(entity -> editions.add(NetworkEdition.of(List.of(entity))));

        assertThat(editions).hasSameSizeAs(variants);
    }

    @Test
    void shouldComeBackWhenAnEntityGoesAsItCame() {
        NetworkEdition before = NetworkEdition.of(NETWORK);
        Entity other = node("c", "DEU", List.of());

        assertThat(before.with(other)).isNotEqualTo(before);
        assertThat(before.with(other).without(other)).isEqualTo(before);
    }

    @Test
    void shouldTellWhatAnotherNetworkWouldChange() {
        Map<String, Entity> present = Map.of("a", NETWORK.get(0), "b", NETWORK.get(1), "e", edge(0.5));
        Map<String, Entity> next = Map.of("a", NETWORK.get(0), "e", edge(0.6), "ore", NETWORK.get(3));

        NetworkDiff diff = NetworkDiff.between(present, next);

        assertThat(diff.added()).containsExactly(NETWORK.get(3));
        assertThat(diff.changed()).containsExactly(edge(0.6));
        assertThat(diff.removed()).containsExactly(NETWORK.get(1));
        assertThat(diff.unchanged()).isEqualTo(1);
    }
}
