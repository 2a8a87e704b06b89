package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.SeverityKind;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of usual traffic lost in a week, beyond what the subject loses again and again. */
class LostDaysTest {

    private static final long START = Times.day("2021-03-01");

    private static IndicatorBuilder transits(int window) {
        return anIndicator("transits")
                .against(Kind.ROBUST, 56, 7, 28)
                .over(window)
                .floor(0.05)
                .holding(Duration.ofDays(365))
                .adverse(Direction.DOWN)
                .anomalyBy(ZMethod.COUNT, 3, 6)
                .severity(SeverityKind.LOST_DAYS, 0, 1.75, 2.5, 4);
    }

    /** The severity of the last of so many days; of a day below 0 nothing is known. */
    private static SeverityScore after(int window, int days, IntToDoubleFunction counts) {
        var fixture = new SeriesFixture(transits(window).build());
        for (int day = 0; day < days; day++) {
            if (counts.applyAsDouble(day) >= 0) {
                fixture.observe(START + day * DAY, counts.applyAsDouble(day));
            }
        }
        fixture.advanceTo(START + days * DAY);
        return fixture.last().severity();
    }

    /** What a week of so many days of 40 lost beyond chance, which takes P(X = 40) of a day of 40: Stirling's series. */
    private static double beyondChance(double days) {
        double chance = Math.exp(-1 / (12.0 * 40) + 1 / (360.0 * 64_000)) / Math.sqrt(2 * Math.PI * 40);
        return Math.max(0, (days - 7 * chance) / (1 - chance));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void shouldSumWhatEachDayOfTheWeekFellShortOfTheUsual(int window) {
        // A day at half, one at a quarter, one without any: 0.5 + 0.75 + 1; the double day makes up for nothing.
        SeverityScore severity = after(window, 70, day -> switch (day) {
            case 65 -> 20;
            case 66 -> 10;
            case 67 -> 0;
            case 68 -> 80;
            default -> 40;
        });

        assertThat(severity.measured()).isCloseTo(beyondChance(2.25), within(1e-6));
        assertThat(severity.recurring()).isZero();
        assertThat(severity.days()).containsExactly(40.0, 40.0, 20.0, 10.0, 0.0, 80.0, 40.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void shouldForgetALossAfterAWeek(int window) {
        assertThat(after(window, 70, day -> day >= 60 && day < 63 ? 0 : 40).measured())
                .isZero();
        assertThat(after(window, 70, day -> day == 63 ? 0 : 40).measured()).isCloseTo(beyondChance(1), within(1e-6));
    }

    /** One day alone, however certain, supports BLUE: it is as often a gap in the data as a closure. */
    @Test
    void shouldSupportNoMoreThanBlueWhenOneDayIsWithoutAny() {
        SeverityScore severity = after(1, 70, day -> day == 69 ? 0 : 40);

        assertThat(transits(1).build().scoring().severity().risk(severity.value()))
                .isBetween(40.0, 59.0);
    }

    @Test
    void shouldLoseNothingOnADayOfWhichNothingIsKnown() {
        assertThat(after(1, 70, day -> day >= 65 && day < 69 ? -1 : 40).measured())
                .isZero();
    }

    /** A port with a ship every other day has empty days by chance; a whole empty week of it is a loss all the same. */
    @Test
    void shouldLoseLittleByTheChanceOfSmallCounts() {
        var random = new Random(20240117);
        int[] counts = new int[400];
        for (int day = 0; day < counts.length; day++) {
            counts[day] = (random.nextInt(4) == 0 ? 1 : 0) + (random.nextInt(4) == 0 ? 1 : 0);
        }
        double lost = 0;
        for (int last = 100; last < 400; last++) {
            lost += after(1, last, day -> counts[day]).measured() / 300;
        }
        double empty = after(1, 400, day -> day >= 393 ? 0 : counts[day]).measured();

        assertThat(lost).isLessThan(2);
        assertThat(empty).isCloseTo(7, within(1e-9));
    }

    /** Five days without any in every quarter: three times in a year make the fourth nothing new. */
    @Test
    void shouldCountOnlyWhatIsBeyondThreeEpisodesOfTheYear() {
        IntToDoubleFunction quarterly = day -> day > 60 && day % 80 >= 70 && day % 80 < 75 ? 0 : 40;

        SeverityScore third = after(1, 235, quarterly);
        SeverityScore fourth = after(1, 315, quarterly);
        SeverityScore longer = after(1, 316, day -> day == 315 ? 0 : quarterly.applyAsDouble(day));

        assertThat(third.value()).isCloseTo(beyondChance(5), within(1e-6));
        assertThat(fourth.recurring()).isCloseTo(beyondChance(5), within(1e-6));
        assertThat(fourth.value()).isCloseTo(0, within(1e-6));
        assertThat(longer.value()).isCloseTo(beyondChance(6) - beyondChance(5), within(1e-6));
    }
}
