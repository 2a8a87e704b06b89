package io.harbinger.domain.network.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every number here is worked out by hand beside it. */
class ChainAssessorTest {

    /** Mines to one refinery, one of them over a lane through a strait; the refinery to two plants, which keep stocks. */
    private static final ChainNetwork NETWORK = new ChainNetwork()
            .node("mine-cn", "x/mine", "CHN", 60)
            .node("mine-mz", "x/mine", "MOZ")
            .node("refinery", "x/refinery", "CHN", 30)
            .node("plant-a", "x/plant", "KOR")
            .node("plant-b", "x/plant", "DEU")
            .node("strait", null, null, 10)
            .lane("lane-mz", "mine-mz", "refinery", 20, "strait")
            .edge("mine-cn", "refinery", "ore", 0.6, 15)
            .edge("lane-mz", "refinery", "ore", 0.3, 15, Provenance.SUGGESTED)
            .edge("refinery", "plant-a", "powder", 1, 40)
            .edge("refinery", "plant-b", "powder", 0.5, 20);

    private static final Map<Subject, DimensionScores> SCORES = Map.of(
            Subject.node("mine-cn"), new DimensionScores(10.0, null, 55.0, null),
            Subject.node("mine-mz"), new DimensionScores(null, null, 20.0, null),
            Subject.product("ore"), new DimensionScores(null, 70.0, null, 30.0));

    private static ChainAssessment assess(List<Entity> network) {
        return new ChainAssessor(network, SCORES).assess("x", 0).orElseThrow();
    }

    private static StageAssessment stage(String id) {
        return assess(NETWORK.entities()).stages().stream()
                .filter(stage -> stage.stage().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Grade grade(String stage, ChainIndicator indicator) {
        return stage(stage).grades().stream()
                .filter(grade -> grade.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldOrderStagesAlongTheFlow() {
        assertThat(assess(NETWORK.entities()).stages())
                .extracting(stage -> stage.stage().id())
                .containsExactly("mine", "refinery", "plant");
    }

    @Test
    void shouldFindWhoSuppliesThroughALane() {
        // Of 0.6 + 0.3 that are known.
        StageShares shares = stage("mine").shares();

        assertThat(shares.byNode()).containsOnlyKeys("mine-cn", "mine-mz");
        assertThat(shares.byCountry().get("CHN")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(shares.known()).isCloseTo(0.9, within(1e-12));
        assertThat(shares.verified()).isCloseTo(0.6 / 0.9, within(1e-12));
    }

    @Test
    void shouldMeasureConcentrationByCountry() {
        // (2/3)² + (1/3)² = 0.5556, beyond the goalpost of 0.40.
        Grade hhi = grade("mine", ChainIndicator.COUNTRY_CONCENTRATION);
        assertThat(hhi.value()).isCloseTo(5 / 9.0, within(1e-12));
        assertThat(hhi.risk()).isEqualTo(100);

        Grade top = grade("mine", ChainIndicator.TOP_COUNTRY_SHARE);
        assertThat(top.about()).isEqualTo("CHN");
        assertThat(top.risk()).isCloseTo(100 * (2 / 3.0 - 0.3) / 0.4, within(1e-9));
    }

    @Test
    void shouldCloseEveryNodeThatTheEndDependsOn() {
        // Refinery closed: plants lose 1 and 0.5. Mine in China: 0.6 of the refinery, so 0.6 and 0.3. The strait closes
        // its lane, hence the mine in Mozambique: 0.3, so 0.3 and 0.15; all of that by a suggested edge.
        List<Closing> closings = assess(NETWORK.entities()).closings();

        assertThat(closings)
                .extracting(Closing::node, Closing::loss, Closing::verifiedLoss, Closing::hit)
                .containsExactly(
                        tuple("refinery", 750_000, 750_000, 2),
                        tuple("mine-cn", 450_000, 450_000, 2),
                        tuple("mine-mz", 225_000, 0, 2),
                        tuple("strait", 225_000, 0, 2));
    }

    @Test
    void shouldCompareTimeToSurviveWithTimeToRecover() {
        // Refinery closed: plant-b loses half of its supply, and its 20 days last 40; plant-a 40 days at full loss.
        // 40 days against 30 to recover.
        Grade refinery = grade("refinery", ChainIndicator.SURVIVAL_MARGIN);
        assertThat(refinery.value()).isCloseTo(10, within(1e-9));
        assertThat(refinery.risk()).isCloseTo(100 * (14 - 10) / 21.0, within(1e-9));

        // Mine closed for 60 days: the refinery's 15 days last 25 at a loss of 0.6; then plant-a's 40 last 66.7.
        Grade mine = grade("mine", ChainIndicator.SURVIVAL_MARGIN);
        assertThat(mine.about()).isEqualTo("mine-cn");
        assertThat(mine.value()).isCloseTo(25 + 40 / 0.6 - 60, within(0.001));
        assertThat(mine.risk()).isZero();
    }

    @Test
    void shouldSayWhatIsNotKnown() {
        assertThat(grade("mine", ChainIndicator.KNOWN_RECOVERY).value()).isEqualTo(0.5);
        assertThat(stage("plant").shares().known()).isNull();
        assertThat(stage("plant").shares().countryHhi()).isNull();
        assertThat(stage("plant").worst(Dimension.COMPETITIVENESS)).isEmpty();
    }

    @Test
    void shouldShowTheWorstPresentScoreOfNodesAndProducts() {
        assertThat(grade("mine", ChainIndicator.CURRENT_STABILITY)).satisfies(grade -> {
            assertThat(grade.value()).isEqualTo(55);
            assertThat(grade.about()).isEqualTo("mine-cn");
        });
        assertThat(grade("mine", ChainIndicator.CURRENT_COMPETITIVENESS).about())
                .isEqualTo("ore");
    }

    @Test
    void shouldNameTheWeakestStageOfADimension() {
        ChainAssessment assessment = assess(NETWORK.entities());

        assertThat(assessment.weakest(Dimension.STABILITY).orElseThrow().stage().id())
                .isEqualTo("mine");
        assertThat(assessment
                        .weakest(Dimension.COMPETITIVENESS)
                        .orElseThrow()
                        .dimensions()
                        .competitiveness())
                .isEqualTo(30);
    }

    @Test
    void shouldNotDependOnTheOrderOfEntities() {
        List<Entity> shuffled = new ArrayList<>(NETWORK.entities());
        ChainAssessment expected = assess(shuffled);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(assess(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void shouldHandOnThroughPortsByTheirShares() {
        List<Entity> network = new ChainNetwork()
                .node("mine-1", "x/mine", "AUS")
                .node("mine-2", "x/mine", "CHL")
                .node("port", null, "AUS")
                .node("works", "x/works", "CHN")
                .edge("mine-1", "port", "ore", 0.75, 0)
                .edge("mine-2", "port", "ore", 0.25, 0)
                .edge("port", "works", "ore", 0.8, 0)
                .entities();

        StageShares shares = new ChainAssessor(network, Map.of())
                .assess("x", 0)
                .orElseThrow()
                .stages()
                .get(0)
                .shares();

        assertThat(shares.byCountry()).containsOnlyKeys("AUS", "CHL");
        assertThat(shares.byCountry().get("AUS")).isCloseTo(0.75, within(1e-12));
        assertThat(shares.known()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void shouldBoundItsWorkOnANetworkThatIsDense() {
        // Forty traders, each of whom buys from all others: more ways than can be counted.
        ChainNetwork network = new ChainNetwork().node("mine", "x/mine", "AUS").node("works", "x/works", "CHN");
        for (int i = 0; i < 40; i++) {
            network.edge("mine", "t" + i, "ore", 0.5, 0).edge("t" + i, "works", "ore", 1 / 40.0, 0);
            for (int j = 0; j < 40; j++) {
                if (i != j) {
                    network.edge("t" + j, "t" + i, "from " + j, 1, 0);
                }
            }
        }

        ChainAssessment assessment =
                new ChainAssessor(network.entities(), Map.of()).assess("x", 0).orElseThrow();

        assertThat(assessment.stages()).hasSize(2);
        assertThat(assessment.notClosed()).isZero();
    }

    @Test
    void shouldEndWhereSuppliersGoRoundInACircle() {
        List<Entity> network = new ChainNetwork()
                .node("works", "x/works", "CHN")
                .node("recycler", "x/recycling", "CHN")
                .edge("a", "works", "ore", 0.5, 0)
                .edge("b", "a", "ore", 1, 0)
                .edge("a", "b", "ore", 1, 0)
                .edge("recycler", "works", "ore", 0.5, 0)
                .edge("works", "recycler", "scrap", 1, 0)
                .entities();

        ChainAssessment assessment =
                new ChainAssessor(network, Map.of()).assess("x", 0).orElseThrow();

        assertThat(assessment.stages()).hasSize(2);
        assertThat(assessment.stages().get(0).shares().known()).isEqualTo(0.5);
    }

    @Test
    void shouldKnowOfNoChainWithoutNodes() {
        assertThat(new ChainAssessor(NETWORK.entities(), SCORES).assess("y", 0)).isEmpty();
        assertThat(SupplyChain.names(NETWORK.entities())).containsExactly("x");
    }
}
