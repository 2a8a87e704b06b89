package io.harbinger.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.propagation.EdgeChoice;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Propagation;
import io.harbinger.domain.network.propagation.SupplyGraph;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulatedNetworkTest {

    private final SimulatedNetwork network = SimulatedNetwork.of(SimulationSettings.DEFAULT);

    @Test
    void shouldHaveTheNumbersAskedForWhenDefault() {
        assertThat(all(Entity.Node.class)).hasSize(200);
        assertThat(all(Entity.Lane.class)).hasSize(300);
        assertThat(all(Entity.Product.class)).hasSize(40);
        assertThat(all(Entity.SupplyEdge.class)).hasSizeGreaterThan(300);
    }

    @Test
    void shouldGiveEveryEntityAnIdAndNameOfItsOwnWhenDefault() {
        var ids = network.entities().stream().map(Entity::id).toList();
        var names =
                all(Entity.Node.class).stream().map(node -> node.name().en()).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void shouldNameEveryNodeInBothLanguagesWhenDefault() {
        assertThat(all(Entity.Node.class)).allSatisfy(node -> {
            assertThat(node.name().en()).isNotBlank();
            assertThat(node.name().zh()).isNotBlank().matches("[\\p{IsHan}\\- 0-9]+");
        });
    }

    @Test
    void shouldKeepPositionsOnTheGlobeWhenDefault() {
        assertThat(all(Entity.Node.class)).allSatisfy(node -> {
            var at = Objects.requireNonNull(node.position());
            assertThat(at.latitude()).isBetween(-90.0, 90.0);
            assertThat(at.longitude()).isBetween(-180.0, 180.0);
        });
    }

    @Test
    void shouldGivePortsAndOnlyPortsAUnlocodeWhenDefault() {
        assertThat(all(Entity.Node.class)).allSatisfy(node -> {
            if (node.type().equals("PORT")) {
                assertThat(node.unlocode()).matches("[A-Z]{5}").isEqualTo(node.id());
            } else {
                assertThat(node.unlocode()).isNull();
            }
        });
    }

    @Test
    void shouldGiveProductsSixDigitHsCodesWhenDefault() {
        assertThat(all(Entity.Product.class))
                .allSatisfy(product ->
                        assertThat(product.hsCode()).matches("[0-9]{6}").isEqualTo(product.id()));
    }

    @Test
    void shouldJoinTwoKnownPortsWhenALane() {
        Set<String> ports = idsOfType("PORT");

        assertThat(all(Entity.Lane.class)).allSatisfy(lane -> {
            assertThat(ports).contains(lane.origin(), lane.destination());
            assertThat(lane.id()).isEqualTo(lane.origin() + ">" + lane.destination());
            assertThat(lane.leadTimeMillis()).isBetween(4 * EventCounts.DAY, 60 * EventCounts.DAY);
        });
    }

    @Test
    void shouldPassSuezAndGibraltarWhenFromShanghaiToRotterdam() {
        var lane = new LaneChoice(new Seed(1), ports(), Seaways.real())
                .lanes(3000).stream()
                        .filter(l -> l.id().equals("CNSHA>NLRTM"))
                        .findFirst()
                        .orElseThrow();

        assertThat(lane.chokepoints())
                .containsExactly(
                        "taiwan-strait",
                        "malacca-strait",
                        "bab-el-mandeb",
                        "suez-canal",
                        "gibraltar-strait",
                        "dover-strait");
        assertThat(lane.passages())
                .allSatisfy(passage -> assertThat(passage.beforeArrival()).isBetween(1L, lane.leadMillis()));
    }

    @Test
    void shouldSendManyLanesThroughSuezWhenDefault() {
        long suez = network.lanes().stream()
                .filter(lane -> lane.chokepoints().contains("suez-canal"))
                .count();

        assertThat(suez).isBetween(60L, 180L);
    }

    @Test
    void shouldKnowEveryChokepointOfEveryLaneWhenDefault() {
        Set<String> chokepoints = idsOfType("CHOKEPOINT");

        assertThat(network.lanes()).allSatisfy(lane -> assertThat(chokepoints).containsAll(lane.chokepoints()));
    }

    @Test
    void shouldJoinKnownEntitiesWithSharesOfAtMostOneWhenASupplyEdge() {
        var ids = new HashSet<>(network.entities().stream().map(Entity::id).toList());

        assertThat(all(Entity.SupplyEdge.class)).allSatisfy(edge -> {
            assertThat(ids).contains(edge.upstream(), edge.downstream());
            assertThat(edge.share()).isBetween(0.0, 1.0);
            assertThat(edge.substitution()).isBetween(0.0, 1.0);
            assertThat(edge.leadTimeMillis()).isNotNegative();
            assertThat(edge.stockMillis()).isNotNegative();
        });
    }

    @Test
    void shouldReachPlantsByVerifiedEdgesWhenTheCanalCloses() {
        var graph = SupplyGraph.of(network.entities(), 0, EdgeChoice.VERIFIED);
        var closed = new Impulse("suez-canal", 960_000, 0, Impulse.OPEN, Impulse.Basis.SCENARIO);

        var losses = Propagation.on(graph).losses(List.of(closed));

        assertThat(losses.keySet().stream().filter(id -> id.startsWith("plant-")))
                .hasSizeGreaterThan(5);
        assertThat(losses.keySet().stream().filter(id -> id.contains(">"))).hasSizeGreaterThan(50);
    }

    @Test
    void shouldBringPlantsWhatTheyNeedOverTheirOwnSeaWhenDefault() {
        var basins = network.sites().stream().collect(Collectors.toMap(Site::id, Site::basin));
        var destinations = network.lanes().stream()
                .collect(Collectors.toMap(SeaLane::id, lane -> lane.lane().destination()));

        assertThat(all(Entity.SupplyEdge.class))
                .filteredOn(edge -> destinations.containsKey(edge.upstream()))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(basins.get(destinations.get(edge.upstream())))
                        .isEqualTo(basins.get(edge.downstream())));
    }

    @Test
    void shouldHaveThePlacesThatTheDisruptionNamesWhenDefault() {
        var ids = network.entities().stream().map(Entity::id).toList();

        assertThat(ids)
                .containsAll(
                        Disruption.canalBlockage(SimulationSettings.DEFAULT).subjects());
    }

    @Test
    void shouldBeEqualWhenBuiltTwice() {
        assertThat(SimulatedNetwork.of(SimulationSettings.DEFAULT).entities()).isEqualTo(network.entities());
    }

    @Test
    void shouldRefuseWithTheBoundWhenTooSmallOrTooLarge() {
        assertThatThrownBy(() -> SimulatedNetwork.of(size(10, 1, 1)))
                .hasMessageContaining("nodes must be at least 91, was 10");
        assertThatThrownBy(() -> SimulatedNetwork.of(size(200, 9999, 1))).hasMessageContaining("was 9999");
        assertThatThrownBy(() -> SimulatedNetwork.of(size(200, 1, 41))).hasMessageContaining("at most 40, was 41");
    }

    @Test
    void shouldGrowWhenMoreNodesAreAskedFor() {
        var large = SimulatedNetwork.of(size(2000, 1000, 40)).entities().stream()
                .map(Entity::id)
                .toList();

        assertThat(large).doesNotHaveDuplicates().hasSizeGreaterThan(3000);
    }

    private static SimulationSettings size(int nodes, int lanes, int products) {
        return new SimulationSettings(1, SimulationSettings.START, nodes, lanes, products, Duration.ofHours(1), 1);
    }

    private static List<Site> ports() {
        return Site.real().stream().filter(site -> site.is(Site.PORT)).toList();
    }

    private Set<String> idsOfType(String type) {
        return new HashSet<>(all(Entity.Node.class).stream()
                .filter(node -> node.type().equals(type))
                .map(Entity.Node::id)
                .toList());
    }

    private <T extends Entity> List<T> all(Class<T> kind) {
        return network.entities().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
