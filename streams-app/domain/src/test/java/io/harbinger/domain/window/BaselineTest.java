package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.domain.stats.Counts;
import io.harbinger.domain.stats.Normal;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is normal, and how unusual a value is against it. */
class BaselineTest {

    private static final long MONDAY = Times.day("2021-03-01");

    private static IndicatorBuilder robust(int history, int gap, int minHistory) {
        return anIndicator("robust")
                .against(Kind.ROBUST, history, gap, minHistory)
                .freshFor(Duration.ofDays(30))
                .anomalyBy(ZMethod.ROBUST, 3, 6);
    }

    /** The result of each day's value. */
    private static List<WindowResult> days(Indicator indicator, double... values) {
        SeriesFixture fixture = new SeriesFixture(indicator);
        for (int day = 0; day < values.length; day++) {
            if (!Double.isNaN(values[day])) {
                fixture.observe(MONDAY + day * DAY, values[day]);
            }
        }
        fixture.advanceTo(MONDAY + values.length * DAY);
        return fixture.results();
    }

    private static AnomalyScore lastAnomaly(Indicator indicator, double... values) {
        List<WindowResult> results = days(indicator, values);
        return results.get(results.size() - 1).anomaly();
    }

    /** Middle of a sorted list, by another way than the code under test: averages the two entries at both halves. */
    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    @Test
    void shouldExcludeTheCurrentWindowWhenJudging() {
        // Five points of which the last is wild: with its own point in, (x − mean)/σ is at most (n − 1)/√n = 1.79.
        double[] values = {10, 11, 9, 10, 1000};
        double mean = DoubleStream.of(values).average().orElseThrow();
        double sigma = Math.sqrt(
                DoubleStream.of(values).map(x -> (x - mean) * (x - mean)).sum() / 4);
        assertThat((1000 - mean) / sigma).isLessThan(2);
        assertThat(lastAnomaly(robust(56, 0, 4).build(), values).z()).isGreaterThan(100);
    }

    @Test
    void shouldComputeMedianAndScaledMadWhenHistoryIsEnough() {
        AnomalyScore anomaly = lastAnomaly(robust(56, 0, 5).build(), 2, 4, 4, 10, 20, 30);
        // Median 4; distances 2 0 0 6 16: MAD 2.
        assertThat(anomaly.baseline()).isEqualTo(4);
        assertThat(anomaly.spread()).isEqualTo(1.4826 * 2);
        assertThat(anomaly.z()).isEqualTo(26 / (1.4826 * 2));
    }

    @Test
    void shouldHaveNoBaselineWhenHistoryIsShort() {
        List<WindowResult> results = days(robust(56, 0, 5).build(), 1, 2, 3, 4, 5, 6);
        assertThat(results)
                .extracting(result -> result.anomaly() == null)
                .containsExactly(true, true, true, true, true, false);
        assertThat(results)
                .extracting(WindowResult::sufficient)
                .containsExactly(false, false, false, false, false, true);
    }

    @Test
    void shouldLeaveTheGapOutWhenSlowOnset() {
        // Gap 2: of 1 1 1 1 50 60 | 70 only the ones are normal; both newer days are too near.
        AnomalyScore anomaly =
                lastAnomaly(robust(56, 2, 4).holding(Duration.ZERO).build(), 1, 1, 1, 1, 50, 60, 70);
        assertThat(anomaly.baseline()).isEqualTo(1);
        assertThat(lastAnomaly(robust(56, 1, 4).holding(Duration.ZERO).build(), 1, 1, 1, 1, 50, 60, 70)
                        .z())
                .isLessThan(anomaly.z() + 1e-9);
    }

    @Test
    void shouldLeaveOverlappingWindowsOutWhenWindowsAreLong() {
        // Sums of three days: 3 3 3 3 before; the two windows that share days with the current one are no baseline.
        Indicator indicator = robust(56, 0, 4).over(3).holding(Duration.ZERO).build();
        List<WindowResult> results = days(indicator, 1, 1, 1, 1, 1, 1, 7, 8, 9);
        WindowResult last = results.get(results.size() - 1);
        assertThat(last.value()).isEqualTo(24);
        // Windows that ended on days 0..5: 1 2 3 3 3 3.
        assertThat(last.anomaly().baseline()).isEqualTo(3);
    }

    @Test
    void shouldForgetTheOldestWhenHistoryIsFull() {
        Indicator indicator = robust(4, 0, 4).holding(Duration.ZERO).build();
        assertThat(lastAnomaly(indicator, 900, 900, 900, 1, 2, 3, 4, 5).baseline())
                .isEqualTo(2.5);
    }

    @Test
    void shouldUseTheFloorWhenNothingEverVaried() {
        Indicator indicator = robust(56, 0, 4).floor(0.1).build();
        AnomalyScore anomaly = lastAnomaly(indicator, 50, 50, 50, 50, 60);
        assertThat(anomaly.spread()).isEqualTo(5);
        assertThat(anomaly.z()).isEqualTo(2);
        assertThat(lastAnomaly(indicator, 0, 0, 0, 0, 0).z()).isZero();
        assertThat(lastAnomaly(indicator, -50, -50, -50, -50, -60).z()).isEqualTo(-2);
    }

    @Test
    void shouldMatchAnIndependentLoopWhenRobustOverSeededSeries() {
        for (long seed = 1; seed <= 10; seed++) {
            var random = new Random(seed);
            double[] values = random.doubles(80, 10, 30).toArray();
            Indicator indicator = robust(30, 3, 10).holding(Duration.ZERO).build();
            List<WindowResult> results = days(indicator, values);
            for (int day = 0; day < values.length; day++) {
                List<Double> normal = new ArrayList<>();
                for (int past = Math.max(0, day - 30); past < day - 3; past++) {
                    normal.add(kept(values[past]));
                }
                AnomalyScore anomaly = results.get(day).anomaly();
                if (normal.size() < 10) {
                    assertThat(anomaly).as("seed %d day %d", seed, day).isNull();
                    continue;
                }
                double median = median(normal);
                double sigma = 1.4826
                        * median(normal.stream().map(x -> Math.abs(x - median)).toList());
                assertThat(anomaly.z())
                        .as("seed %d day %d", seed, day)
                        .isCloseTo((values[day] - median) / Math.max(sigma, 0.05 * median), within(1e-12));
            }
        }
    }

    private static double kept(double value) {
        double unit = Math.scalb(1.0, Math.getExponent((float) value) - 15);
        return Math.rint((float) value / unit) * unit;
    }

    @Test
    void shouldCompareLogarithmsWhenAskedTo() {
        Indicator indicator = anIndicator("log")
                .against(Kind.ROBUST, 56, 0, 3)
                .anomalyBy(ZMethod.LOG_ROBUST, 3, 6)
                .build();
        AnomalyScore anomaly = lastAnomaly(indicator, 10, 20, 40, 160);
        assertThat(anomaly.baseline()).isCloseTo(20, within(1e-12));
        assertThat(anomaly.spread()).isCloseTo(1.4826 * Math.log(2), within(1e-12));
        assertThat(anomaly.z()).isCloseTo(3 / 1.4826, within(1e-12));
    }

    @Test
    void shouldTakeAHundredthOfNormalWhenLogarithmOfNothing() {
        Indicator indicator = anIndicator("log")
                .against(Kind.ROBUST, 56, 0, 3)
                .anomalyBy(ZMethod.LOG_ROBUST, 3, 6)
                .build();
        AnomalyScore anomaly = lastAnomaly(indicator, 10, 20, 40, 0);
        assertThat(anomaly.z()).isCloseTo(Math.log(0.01) / (1.4826 * Math.log(2)), within(1e-12));
        // Zeros are no part of a baseline of logarithms.
        assertThat(lastAnomaly(indicator, 10, 0, 20, 0)).isNull();
    }

    private static IndicatorBuilder counted() {
        return anIndicator("count").against(Kind.ROBUST, 56, 0, 10).anomalyBy(ZMethod.COUNT, 3, 6);
    }

    @Test
    void shouldTrimATenthOnEachSideWhenCounting() {
        // Of ten values one goes on each side: (2+…+9)/8 = 5.5; MAD of 1..9,100 is 2.5.
        AnomalyScore anomaly = lastAnomaly(counted().build(), 3, 1, 2, 100, 4, 5, 9, 7, 8, 6, 0);
        assertThat(anomaly.baseline()).isEqualTo(5.5);
        assertThat(anomaly.spread()).isEqualTo(1.4826 * 2.5);
        assertThat(anomaly.z()).isEqualTo(Counts.z(0, 5.5, 1.4826 * 2.5));
    }

    @Test
    void shouldSpreadAtLeastAsPoissonWhenCounting() {
        double[] values = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 0};
        AnomalyScore anomaly = lastAnomaly(counted().build(), values);
        assertThat(anomaly.spread()).isEqualTo(3);
        // P(X = 0)/2 of a Poisson with mean 9, from its definition.
        assertThat(Normal.quantile(Math.exp(-9) / 2)).isCloseTo(anomaly.z(), within(1e-9));
        assertThat(lastAnomaly(counted().floor(0.5).build(), values).spread()).isEqualTo(4.5);
    }

    @Test
    void shouldGiveASmallZWhenATinyPortLosesHalf() {
        double[] values = {2, 2, 1, 3, 2, 2, 1, 3, 2, 2, 1};
        assertThat(lastAnomaly(counted().build(), values).z()).isBetween(-1.0, 0.0);
        double[] large = DoubleStream.of(values).map(x -> 50 * x).toArray();
        assertThat(lastAnomaly(counted().build(), large).z()).isLessThan(-4);
    }

    @Test
    void shouldHaveNoAnomalyScoreWhenACountIsNegative() {
        Indicator indicator = anIndicator("count")
                .ofSensors()
                .measuring(Measure.MEAN)
                .against(Kind.ROBUST, 56, 0, 2)
                .anomalyBy(ZMethod.COUNT, 3, 6)
                .build();
        assertThat(lastAnomaly(indicator, 1, 2, 3, -1)).isNull();
        assertThat(lastAnomaly(indicator, 4, 4, -100, 4).baseline()).isEqualTo(4);
        assertThat(lastAnomaly(indicator, -4, -4, -100, 4)).isNull();
    }

    @Test
    void shouldStayFiniteWhenValuesAreBeyondFloats() {
        Indicator indicator = robust(56, 0, 4).build();
        AnomalyScore anomaly = lastAnomaly(indicator, 1e300, 1e300, 1e300, 1e300, 1e300);
        assertThat(anomaly.z()).isFinite();
        assertThat(anomaly.baseline()).isFinite();
        assertThat(lastAnomaly(indicator, 0, 0, 0, 0, 1.7e308).z()).isEqualTo(1.7e308);
    }

    @Test
    void shouldBeInsufficientWhenShareOfNothingIsAskedFor() {
        Indicator drop = anIndicator("drop")
                .against(Kind.ROBUST, 56, 0, 3)
                .goalposts(Form.DROP, 0.1, 0.6)
                .build();
        List<WindowResult> dead = days(drop, 0, 0, 0, 0);
        assertThat(dead.get(3).anomaly()).isNotNull();
        assertThat(dead.get(3).sufficient()).isFalse();
        assertThat(days(drop, 5, 5, 5, 0).get(3).sufficient()).isTrue();
    }

    @Test
    void shouldKeepAnomaliesOutUntilTheHoldIsOver() {
        Indicator indicator = robust(10, 0, 4).holding(Duration.ofDays(6)).build();
        double[] values = new double[30];
        for (int day = 0; day < values.length; day++) {
            values[day] = day < 10 ? 10 + day % 3 : 1000 + day % 3;
        }
        List<WindowResult> results = days(indicator, values);
        // Days 10..15 are held out; from day 16 on they are taken in, and once they are half of it, they are normal.
        for (int day = 10; day <= 16; day++) {
            assertThat(results.get(day).anomaly().baseline()).as("day %d", day).isBetween(10.0, 12.0);
        }
        assertThat(results.get(29).anomaly().baseline()).isBetween(1000.0, 1002.0);
        assertThat(Math.abs(results.get(29).anomaly().z())).isLessThan(3);
    }

    @Test
    void shouldHoldToTheVeryEndOfTheHold() {
        SeriesFixture fixture =
                new SeriesFixture(robust(50, 0, 4).holding(Duration.ofDays(6)).build());
        for (int day = 0; day < 17; day++) {
            fixture.observe(MONDAY + day * DAY, day < 10 ? 10 : 1000);
            fixture.advanceTo(MONDAY + (day + 1) * DAY);
            // The window of day 15 ends six days after the first anomalous one began; that of day 16 is beyond.
            assertThat(fixture.series().history().size())
                    .as("day %d", day)
                    .isEqualTo(day == 16 ? 11 : Math.min(day + 1, 10));
        }
    }

    @Test
    void shouldHoldFromTheLowestWarningLevelOn() {
        Indicator indicator =
                robust(50, 0, 4).floor(0.1).anomalyBy(ZMethod.ROBUST, 0, 5).build();
        for (double last : new double[] {60, Math.nextDown(60.0)}) {
            // Spread 5, so 60 is z = 2: a risk of 40, BLUE.
            SeriesFixture fixture = new SeriesFixture(indicator);
            for (int day = 0; day < 5; day++) {
                fixture.observe(MONDAY + day * DAY, day < 4 ? 50 : last);
            }
            fixture.advanceTo(MONDAY + 5 * DAY);
            assertThat(fixture.series().anomalousSince() != Series.NEVER)
                    .as("%s", last)
                    .isEqualTo(last == 60);
        }
    }

    @Test
    void shouldTakeTheNormalBackInWhenTheAnomalyWasShort() {
        SeriesFixture fixture =
                new SeriesFixture(robust(10, 0, 4).holding(Duration.ofDays(6)).build());
        double[] values = {10, 11, 12, 11, 10, 1000, 1000, 11, 1000, 12};
        for (int day = 0; day < values.length; day++) {
            fixture.observe(MONDAY + day * DAY, values[day]);
            fixture.advanceTo(MONDAY + (day + 1) * DAY);
            boolean anomalous = values[day] == 1000;
            assertThat(fixture.series().anomalousSince() == Series.NEVER)
                    .as("day %d", day)
                    .isEqualTo(!anomalous);
        }
        assertThat(fixture.series().history()).isEqualTo(History.of(new float[] {10, 11, 12, 11, 10, 11, 12}));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"HOUR_OF_WEEK", "DAY_OF_WEEK", "WEEK_OF_YEAR"})
    void shouldCompareWithTheSamePhaseWhenSeasonal(Kind kind) {
        long pane = kind == Kind.HOUR_OF_WEEK ? HOUR : kind == Kind.DAY_OF_WEEK ? DAY : 7 * DAY;
        int season = kind == Kind.HOUR_OF_WEEK ? 168 : kind == Kind.DAY_OF_WEEK ? 7 : 52;
        Indicator indicator = anIndicator("seasonal")
                .every(Duration.ofMillis(pane))
                .freshFor(Duration.ofMillis(3 * pane))
                .against(kind, season * 5, 0, season)
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .build();
        var random = new Random(7);
        SeriesFixture fixture = new SeriesFixture(indicator);
        int judged = 0;
        for (int i = 0; i < season * 5; i++) {
            // The pattern is exact: 1000 × place in the season. A tenth of the panes is missing, and one whole stretch.
            boolean missing = random.nextInt(10) == 0 || (i > 3 * season && i < 3 * season + season / 3);
            if (!missing) {
                fixture.observe(MONDAY + i * pane, 1000 * (1 + i % season));
                WindowResult result = fixture.advanceTo(MONDAY + (i + 1) * pane).get(0);
                if (result.anomaly() != null) {
                    judged++;
                    assertThat(result.anomaly().baseline())
                            .as("%s pane %d", kind, i)
                            .isEqualTo(result.value());
                    assertThat(result.anomaly().z()).isZero();
                }
            }
        }
        assertThat(judged).isGreaterThan(2 * season);
    }

    @Test
    void shouldSeeASundayThatIsBusyWhenSeasonal() {
        double[] values = new double[42];
        for (int day = 0; day < values.length; day++) {
            values[day] = day % 7 == 6 ? 2 : 100;
        }
        values[41] = 100;
        Indicator seasonal = anIndicator("seasonal")
                .against(Kind.DAY_OF_WEEK, 35, 0, 14)
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .build();
        assertThat(lastAnomaly(seasonal, values).baseline()).isEqualTo(2);
        assertThat(lastAnomaly(seasonal, values).z()).isGreaterThan(100);
        assertThat(lastAnomaly(robust(35, 0, 14).build(), values).z()).isZero();
    }

    @Test
    void shouldKeepPhaseWhenAWindowHasNoValue() {
        // A ratio of nothing to nothing is no value, but its day still passes.
        Indicator ratio = anIndicator("ratio")
                .measuring(Measure.RATIO, ValueField.COUNT)
                .against(Kind.DAY_OF_WEEK, 35, 0, 7)
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .build();
        SeriesFixture fixture = new SeriesFixture(ratio);
        for (int day = 0; day < 35; day++) {
            boolean nothing = day == 9 || day == 17;
            fixture.observe(MONDAY + day * DAY, nothing ? 0 : 10 * (1 + day % 7), nothing ? 0 : 1);
            fixture.advanceTo(MONDAY + (day + 1) * DAY);
        }
        assertThat(fixture.results()).hasSize(33);
        for (WindowResult result : fixture.results().subList(20, 33)) {
            assertThat(result.anomaly().baseline()).isEqualTo(result.value());
        }
    }

    @Test
    void shouldKeepPhaseWhenAnomaliesAreHeldOut() {
        Indicator indicator = anIndicator("seasonal")
                .against(Kind.DAY_OF_WEEK, 56, 0, 14)
                .anomalyBy(ZMethod.ROBUST, 3, 6)
                .build();
        SeriesFixture fixture = new SeriesFixture(indicator);
        for (int day = 0; day < 56; day++) {
            boolean wild = day >= 30 && day < 34;
            fixture.observe(MONDAY + day * DAY, wild ? 1e6 : 10 * (1 + day % 7));
            fixture.advanceTo(MONDAY + (day + 1) * DAY);
        }
        for (int day = 34; day < 56; day++) {
            assertThat(fixture.results().get(day).anomaly().z())
                    .as("day %d", day)
                    .isZero();
        }
    }
}
