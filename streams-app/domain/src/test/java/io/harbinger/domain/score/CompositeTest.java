package io.harbinger.domain.score;

import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.SeverityKind;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.SeverityScore;
import io.harbinger.domain.window.WindowResult;
import io.harbinger.testing.IndicatorBuilder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From window results to risks, dimension scores and the score. */
class CompositeTest {

    private static Driver risk(double risk, IndicatorBuilder line) {
        return RiskCalculator.driver(line.goalposts(0, 100).build(), "", new WindowResult(0, 1, risk, 1, null, true));
    }

    private static Composite.Scored scored(Driver... drivers) {
        return Composite.of(Arrays.asList(drivers));
    }

    private static IndicatorBuilder stable(String id) {
        return anIndicator(id).in(Dimension.STABILITY);
    }

    private static IndicatorBuilder secure(String id) {
        return anIndicator(id).in(Dimension.SECURITY);
    }

    /** Surprise alone would be 100; the change of the value supports 40 to 90 at 0, 10, 20 and 30 %. */
    @ParameterizedTest
    @CsvSource({"100, 40", "105, 50", "90, 60", "120, 75", "70, 90", "0, 100"})
    void shouldBoundTheRiskByWhatTheSeveritySupports(double value, double risk) {
        Indicator line = stable("a")
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .severity(SeverityKind.CHANGE, 0, 0.1, 0.2, 0.3)
                .build();
        var severity = new SeverityScore(Math.abs(value / 100 - 1));
        var result = new WindowResult(0, 1, value, 1, new AnomalyScore(100, 1, 9), severity, true);

        Driver driver = RiskCalculator.driver(line, "", result);

        assertThat(driver.risk()).isCloseTo(risk, within(1e-9));
        assertThat(driver.anomalyRisk()).isEqualTo(100);
    }

    @Test
    void shouldGiveNoRiskForASeverityThatIsNotUnusual() {
        Indicator line = stable("a")
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .severity(SeverityKind.CHANGE, 0, 0.1, 0.2, 0.3)
                .build();
        var result = new WindowResult(0, 1, 50, 1, new AnomalyScore(100, 40, -1), new SeverityScore(0.5), true);

        assertThat(RiskCalculator.driver(line, "", result).risk()).isZero();
    }

    @Test
    void shouldSupportNoMoreThanBlueWhereTheSeverityIsUnknown() {
        Indicator line = stable("a")
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .severity(SeverityKind.CHANGE, 0, 0.1, 0.2, 0.3)
                .build();
        var result = new WindowResult(0, 1, 50, 1, new AnomalyScore(0, 1, 50), true);

        assertThat(RiskCalculator.driver(line, "", result).risk()).isEqualTo(40);
    }

    @Test
    void shouldTakeTheCubicMeanWhenADimensionHasSeveral() {
        // ((1·30³ + 3·60³) / 4)^(1/3) = ((27000 + 648000)/4)^(1/3) = 168750^(1/3) = 55.2604…
        Composite.Scored scored =
                scored(risk(30, stable("a")), risk(60, stable("b").weighing(3)));
        assertThat(scored.dimensions().stability()).isCloseTo(55.2605, within(1e-4));
        assertThat(scored.score()).isEqualTo(scored.dimensions().stability());
        assertThat(scored.weakest()).isEqualTo(Dimension.STABILITY);
    }

    @Test
    void shouldTakeTheSameMeanOfDimensionsWhenSeveral() {
        // Dimensions 80 and 20 count alike, whatever the weights inside: ((512000 + 8000)/2)^(1/3) = 63.8250…
        Composite.Scored scored = scored(risk(20, stable("a").weighing(50)), risk(80, secure("b")));
        assertThat(scored.score()).isCloseTo(63.8250, within(1e-4));
        assertThat(scored.weakest()).isEqualTo(Dimension.SECURITY);
        assertThat(scored.dimensions()).isEqualTo(new DimensionScores(null, 80.0, 20.0, null));
    }

    @Test
    void shouldPassACriticalRiskUndilutedWhenOthersAreCalm() {
        Composite.Scored scored =
                scored(risk(96, stable("canal").critical()), risk(0, stable("b")), risk(0, secure("c")));
        assertThat(scored.score()).isEqualTo(96);
        assertThat(scored.dimensions().stability()).isEqualTo(96);
        assertThat(scored.dimensions().security()).isZero();
    }

    @Test
    void shouldKeepTheMeanWhenTheCriticalRiskIsLower() {
        Composite.Scored scored = scored(risk(10, stable("canal").critical()), risk(90, stable("b")));
        assertThat(scored.score()).isCloseTo(Math.cbrt((1000 + 729000) / 2.0), within(1e-9));
    }

    @Test
    void shouldKeepWhatDoesNotAlertOutOfTheScore() {
        Composite.Scored scored = scored(
                risk(50, stable("a")),
                risk(100, stable("silent").notAlerting().critical()),
                risk(100, anIndicator("rca").in(Dimension.COMPETITIVENESS).notAlerting()));
        assertThat(scored.score()).isEqualTo(50);
        assertThat(scored.dimensions()).isEqualTo(new DimensionScores(null, null, 50.0, 100.0));
        assertThat(scored.weakest()).isEqualTo(Dimension.STABILITY);
    }

    @Test
    void shouldHaveNoScoreWhenNothingAlerts() {
        Composite.Scored scored = scored(risk(70, stable("silent").notAlerting()));
        assertThat(scored.score()).isNull();
        assertThat(scored.weakest()).isNull();
        assertThat(scored.dimensions().stability()).isEqualTo(70);
        assertThat(scored().score()).isNull();
        assertThat(scored().dimensions()).isEqualTo(new DimensionScores(null, null, null, null));
    }

    @Test
    void shouldNameTheFirstDimensionWhenWeakestIsATie() {
        assertThat(scored(risk(40, stable("a")), risk(40, secure("b"))).weakest())
                .isEqualTo(Dimension.SECURITY);
        assertThat(scored(risk(0, stable("a"))).weakest()).isEqualTo(Dimension.STABILITY);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE", "39.999999999999993, NONE", "40, BLUE", "59.999999999999993, BLUE", "60, YELLOW",
        "74.999999999999986, YELLOW", "75, ORANGE", "89.999999999999986, ORANGE", "90, RED", "100, RED"
    })
    void shouldChangeLevelExactlyAtTheThreshold(double score, Level level) {
        assertThat(Level.of(score)).isEqualTo(level);
    }

    @Test
    void shouldReachTheThresholdExactlyWhenOneIndicatorDoes() {
        // A single risk passes both means to the bit, so 40 is BLUE and the next double below is not.
        assertThat(Level.of(scored(risk(40, stable("a"))).score())).isEqualTo(Level.BLUE);
        assertThat(Level.of(scored(risk(Math.nextDown(40.0), stable("a"))).score()))
                .isEqualTo(Level.NONE);
        assertThat(Level.of(scored(risk(90, stable("a")), risk(90, stable("b")), risk(90, secure("c")))
                        .score()))
                .isEqualTo(Level.RED);
    }

    private static Driver judged(Indicator indicator, double value, AnomalyScore anomaly) {
        return RiskCalculator.driver(indicator, "s", new WindowResult(10, 20, value, 3, anomaly, true));
    }

    @Test
    void shouldTakeTheLargerRiskWhenBothAreDeclared() {
        Indicator both = stable("both")
                .goalposts(Form.DROP, 0.1, 0.6)
                .orAnomalyBy(ZMethod.ROBUST, 2, 6)
                .adverse(Direction.DOWN)
                .build();
        Driver byLevel = judged(both, 50, new AnomalyScore(100, 20, -2.5));
        assertThat(byLevel.deviation()).isEqualTo(0.5);
        assertThat(byLevel.levelRisk()).isCloseTo(80, within(1e-12));
        assertThat(byLevel.anomalyRisk()).isEqualTo(12.5);
        assertThat(byLevel.risk()).isEqualTo(byLevel.levelRisk());
        Driver byAnomaly = judged(both, 80, new AnomalyScore(100, 4, -5));
        assertThat(byAnomaly.levelRisk()).isCloseTo(20, within(1e-12));
        assertThat(byAnomaly.risk()).isEqualTo(byAnomaly.anomalyRisk()).isEqualTo(75);
        assertThat(byAnomaly.window()).isEqualTo(new Driver.Window(10, 20, 80, 3));
    }

    @Test
    void shouldJudgeRiseAndLevelWhenFormSaysSo() {
        Indicator rise = stable("rise").goalposts(Form.RISE, 0.5, 2).build();
        assertThat(judged(rise, 30, new AnomalyScore(15, 1, 15)).deviation()).isEqualTo(1);
        assertThat(judged(rise, 30, new AnomalyScore(15, 1, 15)).risk()).isCloseTo(100 / 3.0, within(1e-12));
        Indicator level = stable("level").goalposts(0.95, 0.75).build();
        assertThat(judged(level, 0.85, null).risk()).isCloseTo(50, within(1e-9));
        assertThat(judged(level, 0.85, null).deviation()).isEqualTo(0.85);
    }

    @Test
    void shouldHaveNoLevelRiskWhenThereIsNoBaselineToLoseFrom() {
        Indicator drop = stable("drop").goalposts(Form.DROP, 0.1, 0.6).build();
        for (Driver driver : List.of(judged(drop, 0, new AnomalyScore(0, 1, 0)), judged(drop, 0, null))) {
            assertThat(driver.deviation()).isNull();
            assertThat(driver.levelRisk()).isNull();
            assertThat(driver.risk()).isZero();
        }
    }

    @Test
    void shouldIgnoreTheHarmlessSideWhenDirected() {
        AnomalyScore up = new AnomalyScore(10, 1, 9);
        assertThat(judged(
                                stable("a")
                                        .anomalyBy(ZMethod.ROBUST, 3, 6)
                                        .adverse(Direction.DOWN)
                                        .build(),
                                19,
                                up)
                        .risk())
                .isZero();
        assertThat(judged(
                                stable("a")
                                        .anomalyBy(ZMethod.ROBUST, 3, 6)
                                        .adverse(Direction.UP)
                                        .build(),
                                19,
                                up)
                        .risk())
                .isEqualTo(100);
        assertThat(judged(
                                stable("a")
                                        .anomalyBy(ZMethod.ROBUST, 3, 6)
                                        .adverse(Direction.BOTH)
                                        .build(),
                                1,
                                new AnomalyScore(10, 2, -4.5))
                        .risk())
                .isEqualTo(50);
    }
}
