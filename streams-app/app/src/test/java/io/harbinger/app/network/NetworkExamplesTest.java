package io.harbinger.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import io.harbinger.domain.network.chain.ChainAssessment;
import io.harbinger.domain.network.chain.ChainAssessor;
import io.harbinger.domain.network.chain.ChainIndicator;
import io.harbinger.domain.network.chain.Grade;
import io.harbinger.domain.network.propagation.EdgeChoice;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Impulse.Basis;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.network.propagation.Propagation;
import io.harbinger.domain.network.propagation.SupplyGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped says what its sources say, and its chains fit together. */
class NetworkExamplesTest {

    private static final long NOW = 1_775_000_000_000L;
    private static final long DAY = 86_400_000L;

    static Stream<String> chains() {
        return NetworkExamples.chains().stream();
    }

    private static List<Entity> network(String name) {
        return NetworkExamples.read(name).orThrow();
    }

    private static Stream<SupplyEdge> edges(String name) {
        return network(name).stream().filter(SupplyEdge.class::isInstance).map(SupplyEdge.class::cast);
    }

    @Test
    void shouldListEveryFolder() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/networks"))) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> String.valueOf(folder.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(NetworkExamples.names());
        }
    }

    @Test
    void shouldNameWhatThereIs() {
        assertThat(NetworkExamples.read("lithum").problems())
                .singleElement()
                .asString()
                .contains("did you mean 'lithium'?", "there are: graphite, lithium, cobalt, rare-earths, all");
    }

    /** A port or a passage in several chains is the same in each; with all of them in one network nothing changes. */
    @Test
    void shouldMergeWithoutContradiction() {
        Map<String, Entity> all =
                network(NetworkExamples.ALL).stream().collect(Collectors.toMap(Entity::id, each -> each));

        for (String chain : NetworkExamples.chains()) {
            assertThat(network(chain)).allSatisfy(each -> assertThat(all).containsEntry(each.id(), each));
        }
    }

    /** Mine output of 2025 in kilotonnes by row of the tables of USGS Mineral Commodity Summaries 2026; "other" is in no row. */
    @ParameterizedTest
    @CsvSource({
        "cobalt,cobalt-market,COD=230 IDN=44 RUS=7.7 MDG=3.9 AUS=3.7 PHL=3.7 CAN=3.5 PNG=2.8 CHN=2 CUB=2 TUR=1.9 USA=0.3,9.1",
        "lithium,lithium-market,AUS=92 CHN=62 CHL=56 ZWE=28 ARG=23 BRA=12 MLI=9.4 CAN=5.6 PRT=0.38,0",
        "rare-earths,rare-earth-market,CHN=270 USA=51 AUS=29 MMR=22 THA=4.8 IND=2.9 MDG=2.7 RUS=2.6 BRA=2 NGA=1.5 VNM=0.15"
                + " MYS=0.11,0.55",
    })
    void shouldHaveTheMineSharesOfTheTables(String example, String market, String table, double other) {
        Map<String, Double> tonnes = numbers(table);
        double listed = other
                + tonnes.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Node> nodes = network(example).stream()
                .filter(Node.class::isInstance)
                .collect(Collectors.toMap(Entity::id, Node.class::cast));
        Map<String, Double> shares = new HashMap<>();
        edges(example).filter(edge -> edge.downstream().equals(market)).forEach(edge -> {
            assertThat(edge.evidence().provenance()).isEqualTo(Provenance.VERIFIED);
            String country = Objects.requireNonNull(nodes.get(edge.upstream()), edge.id())
                    .country();
            shares.put(String.valueOf(country), edge.share());
        });

        assertThat(shares).containsOnlyKeys(tonnes.keySet());
        tonnes.forEach((country, amount) ->
                assertThat(shares.get(country)).as(country).isCloseTo(amount / listed, within(0.00006)));
    }

    /** Shares that a source states as they are, by the country that supplies them. */
    @ParameterizedTest
    @CsvSource({
        "cobalt,cobalt-refined-market,china=0.74 finland=0.10 canada=0.04",
        "cobalt,cobalt-users-usa,norway=0.26 finland=0.16 canada=0.14 japan=0.14",
        "lithium,lithium-chemicals-market,china=0.65 chile=0.29",
        "lithium,lithium-users-usa,chile=0.54 argentina=0.43",
        "lithium,cathode-market,china=0.89",
        "rare-earths,rare-earth-oxide-market,china=0.92 malaysia=0.05",
        "rare-earths,magnet-market,china=0.9",
        "rare-earths,rare-earth-users-usa,china=0.71 malaysia=0.13 japan=0.05 estonia=0.05",
    })
    void shouldHaveTheStatedSharesOfLaterStages(String example, String consumer, String stated) {
        Map<String, Double> shares = new HashMap<>();
        edges(example)
                .filter(edge -> edge.downstream().equals(consumer))
                .filter(edge -> edge.evidence().provenance() == Provenance.VERIFIED)
                .forEach(edge ->
                        shares.put(edge.upstream().substring(edge.upstream().lastIndexOf('-') + 1), edge.share()));

        assertThat(shares).isEqualTo(numbers(stated));
    }

    /** Invented edges say so. */
    @ParameterizedTest
    @MethodSource("chains")
    void shouldSayWhatIsMadeUp(String example) {
        assertThat(edges(example))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(
                                String.valueOf(edge.evidence().source()).contains("made up"))
                        .as(edge.id())
                        .isEqualTo(edge.evidence().provenance() == Provenance.SUGGESTED));
    }

    /** Concentration of mining: the squares of the tables' quantities, by hand. */
    @ParameterizedTest
    @CsvSource({
        "cobalt,COD,0.753,0.589",
        "lithium,AUS,0.319,0.205",
        "rare-earths,CHN,0.695,0.509",
    })
    void shouldAssessMiningAsTheSourceHasIt(String chain, String country, double top, double hhi) {
        ChainAssessment assessment =
                new ChainAssessor(network(chain), Map.of()).assess(chain, NOW).orElseThrow();
        List<Grade> mine = assessment.stages().get(0).grades();

        assertThat(assessment.stages().get(0).stage().id()).isEqualTo("mine");
        assertThat(grade(mine, ChainIndicator.COUNTRY_CONCENTRATION).value()).isCloseTo(hhi, within(0.002));
        assertThat(grade(mine, ChainIndicator.TOP_COUNTRY_SHARE).value()).isCloseTo(top, within(0.002));
        assertThat(grade(mine, ChainIndicator.TOP_COUNTRY_SHARE).about()).isEqualTo(country);
        assertThat(assessment.closings()).isNotEmpty();
    }

    /** A world's supply is a node without a country, not a country that has all of it. */
    @Test
    void shouldSeeNoConcentrationInAWorldSupply() {
        assertThat(new ChainAssessor(network("cobalt"), Map.of())
                        .assess("cobalt", NOW)
                        .orElseThrow()
                        .stages())
                .filteredOn(stage -> stage.grades().stream()
                        .anyMatch(grade -> grade.indicator() == ChainIndicator.COUNTRY_CONCENTRATION))
                .extracting(stage -> stage.stage().id())
                .containsExactly("mine", "refine");
    }

    @Test
    void shouldHitSeveralChainsThroughOneStrait() {
        List<Entity> all = network(NetworkExamples.ALL);
        var closed = new Impulse("malacca-strait", Ppm.ONE, NOW, NOW + 30 * DAY, Basis.SCENARIO);

        Map<String, Integer> losses =
                Propagation.on(SupplyGraph.of(all, NOW, EdgeChoice.ALL)).losses(List.of(closed));

        assertThat(losses).containsKeys("cells-poland", "motors-europe", "lithium-works-china", "vehicles-europe");
        // Way: all of the lane is lost, 0.13 of what comes by it, of which others replace a fifth.
        assertThat(losses).containsEntry("lithium-works-china", 104_000);
    }

    @Test
    void shouldGiveEveryLaneALine() {
        assertThat(network(NetworkExamples.ALL).stream()
                        .filter(Lane.class::isInstance)
                        .map(Lane.class::cast))
                .isNotEmpty()
                .allSatisfy(lane -> assertThat(lane.route()).as(lane.id()).isNotEmpty());
    }

    private static Grade grade(List<Grade> grades, ChainIndicator indicator) {
        return grades.stream()
                .filter(grade -> grade.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Double> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .map(each -> each.split("="))
                .collect(Collectors.toMap(each -> each[0], each -> Double.valueOf(each[1])));
    }
}
