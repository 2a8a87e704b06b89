package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A zero is judged by how often there was none, everything else by what it is. */
class ZerosTest {

    private static final long MONDAY = Times.day("2021-03-01");

    private static IndicatorBuilder weekly() {
        return anIndicator("volume")
                .against(Kind.ROBUST, 112, 14, 28)
                .over(7)
                .floor(0.05)
                .holding(Duration.ofDays(365))
                .adverse(Direction.DOWN)
                .anomalyBy(ZMethod.LOG_ROBUST, 3, 6);
    }

    private static List<WindowResult> days(Indicator indicator, int days, IntToDoubleFunction values) {
        SeriesFixture fixture = new SeriesFixture(indicator);
        for (int day = 0; day < days; day++) {
            fixture.observe(MONDAY + day * DAY, values.applyAsDouble(day));
        }
        fixture.advanceTo(MONDAY + days * DAY);
        return fixture.results();
    }

    private static double least(List<WindowResult> results) {
        return results.stream()
                .filter(result -> result.anomaly() != null)
                .mapToDouble(result -> result.anomaly().z())
                .min()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"5, 8, 15000", "6, 3, 200", "3, 9, 4000000", "10, 12, 7"})
    void shouldNotWarnWhenWeeksWithoutAnyAreUsual(int shortest, int more, double tonnes) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            double[] daily = new double[500];
            for (int day = 0; day < daily.length; day += shortest + random.nextInt(more)) {
                daily[day] = tonnes * (1 + random.nextDouble() * 0.7);
            }
            assertThat(least(days(weekly().build(), daily.length, day -> daily[day])))
                    .as("seed %d", seed)
                    .isGreaterThan(-4.2);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 1000", "5, 20"})
    void shouldWarnWhenASeriesThatIsNeverZeroBecomesZero(int workdays, double tonnes) {
        Random random = new Random(5);

        List<WindowResult> results = days(
                weekly().build(),
                200,
                day -> day >= 190 || day % 7 >= workdays ? 0 : tonnes * (1 + random.nextDouble() * 0.3));

        assertThat(least(results.subList(0, 190))).isGreaterThan(-3);
        assertThat(least(results)).isLessThan(-6);
    }

    @Test
    void shouldNotBeCertainWhenNoCountWasEverAboveZero() {
        Indicator counted = anIndicator("count")
                .against(Kind.ROBUST, 56, 0, 28)
                .adverse(Direction.UP)
                .anomalyBy(ZMethod.COUNT, 3, 6)
                .build();

        List<WindowResult> results = days(counted, 42, day -> day == 40 ? 1 : day == 41 ? 9 : 0);

        assertThat(results.get(40).anomaly().baseline()).isPositive();
        assertThat(results.get(40).anomaly().z()).isBetween(1.0, 3.0);
        assertThat(results.get(41).anomaly().z()).isGreaterThan(6);
    }
}
