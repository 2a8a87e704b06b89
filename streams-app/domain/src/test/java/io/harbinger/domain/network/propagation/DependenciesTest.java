package io.harbinger.domain.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Evidence;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Need;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependenciesTest {

    private static final long LEAD = 4000;

    @ParameterizedTest
    @CsvSource({"999, false", "1000, true", "1999, true", "2000, false"})
    void shouldHoldFromTheFirstMillisecondToBeforeTheLast(long time, boolean holds) {
        var edge = new SupplyEdge("e", "mine", "plant", "ore", 1, 0, 0, 0, 1000L, 2000L);

        SupplyGraph graph = SupplyGraph.of(List.of(edge), time, EdgeChoice.ALL);

        assertThat(Propagation.on(graph).solve(List.of(Inputs.down("mine", 1))).risks())
                .hasSize(holds ? 1 : 0);
    }

    @Test
    void shouldTakeVerifiedEdgesAloneWhenAsked() {
        List<Entity> entities = List.of(
                edge("a", "plant", Provenance.VERIFIED),
                edge("b", "plant", Provenance.SUGGESTED),
                edge("c", "plant", Provenance.OTHER));

        assertThat(Dependencies.of(entities, 0, EdgeChoice.VERIFIED))
                .extracting(Dependency::upstream)
                .containsExactly("a");
        assertThat(Dependencies.of(entities, 0, EdgeChoice.ALL)).hasSize(3);
    }

    @Test
    void shouldGroupByGroupThenProductThenOnItsOwn() {
        var grouped = new SupplyEdge(
                "e", "a", "z", "ore", 1, 0, 0, 0, null, null, new Need("g", true, 1), Evidence.NOT_STATED);

        assertThat(grouped.groupName()).isEqualTo("g");
        assertThat(new SupplyEdge("e", "a", "z", "ore", 1, 0, 0, 0, null, null).groupName())
                .isEqualTo("ore");
        assertThat(new SupplyEdge("e", "a", "z", null, 1, 0, 0, 0, null, null).groupName())
                .isEqualTo("a");
    }

    @Test
    void shouldLetALaneDependOnItsEndsAndPassages() {
        List<Dependency> found = Dependencies.of(List.of(lane("malacca", "suez")), 0, EdgeChoice.VERIFIED);

        assertThat(found).allSatisfy(each -> {
            assertThat(each.downstream()).isEqualTo("lane");
            assertThat(each.essential()).isTrue();
            assertThat(each.share()).isEqualTo(Ppm.ONE);
            assertThat(each.group()).isEqualTo(each.upstream());
        });
        assertThat(found).extracting(Dependency::upstream).containsExactly("shanghai", "malacca", "suez", "hamburg");
        assertThat(found).extracting(Dependency::lead).containsExactly(LEAD, LEAD * 2 / 3, LEAD / 3, 0L);
    }

    @Test
    void shouldNotLetAPlantThatStarvesStarveTheLaneThatSuppliesIt() {
        // Of the mine's ore the plant lacks 0.6, of what comes over the lane nothing: the lane carries what its origin
        // has.
        List<Entity> network = List.of(
                lane(),
                new SupplyEdge("e1", "mine", "hamburg", "ore", 0.6, 0, 0, 0, null, null),
                new SupplyEdge("e2", "lane", "hamburg", "ore", 0.4, 0, 0, 0, null, null));
        Propagation propagation = Propagation.on(SupplyGraph.of(network, 0, EdgeChoice.ALL));

        assertThat(propagation.losses(List.of(Inputs.down("mine", 1))))
                .containsEntry("hamburg", 600_000)
                .hasSize(2);
    }

    @Test
    void shouldStopALaneAtADestinationThatIsClosed() {
        List<Entity> network = List.of(
                lane("suez"),
                new SupplyEdge("e1", "mine", "hamburg", "ore", 1, 0, 0, 0, null, null),
                new SupplyEdge("e2", "lane", "plant", "parts", 1, 5, 0, 0, null, null));
        Propagation propagation = Propagation.on(SupplyGraph.of(network, 0, EdgeChoice.ALL));

        Solution solution = propagation.solve(List.of(Inputs.down("mine", 1), Inputs.down("hamburg", 0.5, 3)));

        // The port loses all of its goods, but half of itself: that is what the lane, and the plant behind it, lose.
        UpstreamRisk plant = solution.risks().stream()
                .filter(risk -> risk.subject().equals("plant"))
                .findFirst()
                .orElseThrow();
        assertThat(plant.loss()).isEqualTo(500_000);
        assertThat(plant.window().start()).isEqualTo(5);
        assertThat(plant.window().end()).isEqualTo(3 * Inputs.DAY + 5);
        assertThat(solution.path("plant"))
                .extracting(step -> step.by().upstream(), Step::supplierLoss)
                .containsExactly(tuple("hamburg", 500_000), tuple("lane", 500_000));
    }

    @Test
    void shouldPreferWhatAVerifiedEdgeSaysOfALaneAndItsPassage() {
        List<Dependency> found = Dependencies.of(
                List.of(lane("suez"), edge("suez", "lane", 0.2, Provenance.VERIFIED)), 0, EdgeChoice.ALL);

        assertThat(found).hasSize(3);
        assertThat(found.stream().filter(each -> each.upstream().equals("suez")))
                .singleElement()
                .satisfies(suez -> assertThat(suez.substitution()).isEqualTo(200_000));
    }

    /** Or all edges together would say less than the verified ones alone. */
    @Test
    void shouldTakeNothingFromALaneForASuggestion() {
        List<Entity> entities = List.of(lane("suez"), edge("suez", "lane", 0.2, Provenance.SUGGESTED));
        List<Impulse> closed = List.of(Inputs.down("suez", 1));

        for (EdgeChoice choice : EdgeChoice.values()) {
            assertThat(Propagation.on(SupplyGraph.of(entities, 0, choice)).losses(closed))
                    .containsEntry("lane", Ppm.ONE);
        }
    }

    @Test
    void shouldReadAGroupThatContradictsItselfInTheSeverestWay() {
        List<Dependency> group = List.of(
                Inputs.replaceable(Inputs.uses("plant", "ore", 0.2, "a", 0.5), 0.9),
                Inputs.needs("plant", "ore", "b", 0.5));

        Map<String, Integer> losses = Propagation.on(SupplyGraph.of(group)).losses(List.of(Inputs.down("a", 1)));

        assertThat(losses).containsEntry("plant", 500_000);
    }

    @Test
    void shouldLeaveOutWhatDependsOnItself() {
        assertThat(Dependencies.of(List.of(edge("a", "a", Provenance.VERIFIED)), 0, EdgeChoice.ALL))
                .isEmpty();
    }

    private static Lane lane(String... passages) {
        return new Lane("lane", "shanghai", "hamburg", new Name("lane", null), LEAD, List.of(passages), List.of());
    }

    private static SupplyEdge edge(String from, String to, Provenance provenance) {
        return edge(from, to, 0, provenance);
    }

    private static SupplyEdge edge(String from, String to, double substitution, Provenance provenance) {
        return new SupplyEdge(
                from + ">" + to,
                from,
                to,
                null,
                1,
                0,
                0,
                substitution,
                null,
                null,
                Need.ESSENTIAL,
                new Evidence(provenance, null, null, null));
    }
}
