package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.DAY;
import static io.harbinger.testing.Times.MINUTE;
import static io.harbinger.testing.Times.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.testing.IndicatorBuilder;
import io.harbinger.testing.Times;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link Measure#ABSENCE}: time since the last observation, in units of the usual interval. */
class AbsenceMeasureTest {

    private static final long START = Times.at("2021-03-01T00:00:00Z");

    private static IndicatorBuilder absence() {
        return anIndicator("sensor-silence")
                .ofSensors()
                .measuring(Measure.ABSENCE)
                .every(Duration.ofMinutes(1))
                .grace(Duration.ofSeconds(10))
                .freshFor(Duration.ofDays(7))
                .goalposts(3, 10);
    }

    /** Ten readings, one every {@code interval}, from START. */
    private static SeriesFixture reporting(Indicator indicator, long interval) {
        SeriesFixture fixture = new SeriesFixture(indicator);
        for (int i = 0; i < 10; i++) {
            fixture.observe(START + i * interval, 20);
        }
        return fixture;
    }

    @Test
    void shouldGiveNoResultWhenThereIsNoIntervalYet() {
        SeriesFixture fixture = new SeriesFixture(absence().build()).observe(START, 20);
        assertThat(fixture.advanceTo(START + 10 * MINUTE)).isEmpty();
    }

    @Test
    void shouldCountUsualIntervalsWhenReadingsStop() {
        SeriesFixture fixture = reporting(absence().build(), 2 * MINUTE);
        long last = START + 18 * MINUTE;
        fixture.advanceTo(last + 9 * MINUTE + 10 * SECOND);
        assertThat(fixture.last().value()).isEqualTo(9 / 2.0);
        assertThat(fixture.last().end()).isEqualTo(last + 9 * MINUTE);
        assertThat(fixture.last().start()).isEqualTo(last);
    }

    @Test
    void shouldMeasureInPanesWhenReadingsComeFasterThanPanes() {
        SeriesFixture fixture = reporting(absence().build(), SECOND);
        fixture.advanceTo(START + 5 * MINUTE + 10 * SECOND);
        // One pane with readings has no interval to the one before: no usual interval yet.
        assertThat(fixture.results()).isEmpty();
        fixture = reporting(absence().build(), 10 * SECOND);
        fixture.advanceTo(START + 5 * MINUTE + 10 * SECOND);
        assertThat(fixture.last().value()).isEqualTo((5 * 60 - 90) / 60.0);
    }

    @Test
    void shouldCallASilenceOneOnlyWhenItIsLongerThanThoseThatAreAHabit() {
        // given a logger that sends ten readings a minute apart, and then rests for eight hours, day after day
        SeriesFixture fixture = new SeriesFixture(absence().build());
        long shift = 8 * 60 * MINUTE;
        int days = 10;
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < 40; i++) {
                fixture.observe(START + day * shift + i * MINUTE, 20);
            }
        }
        long last = START + (days - 1) * shift + 39 * MINUTE;

        // when it rests again
        fixture.advanceTo(last + shift - 41 * MINUTE + 10 * SECOND);

        // then it is silent when the rest is twice as long
        assertThat(fixture.last().value()).isLessThan(3.1);
        fixture.advanceTo(last + 2 * (shift - 40 * MINUTE) + 10 * SECOND);
        assertThat(fixture.last().value()).isBetween(5.5, 6.5);
    }

    @Test
    void shouldCallASilenceOneWhenTheLongerOneBeforeWasAnAccident() {
        SeriesFixture fixture = reporting(absence().build(), MINUTE);
        long back = START + 8 * 60 * MINUTE;
        for (int i = 0; i < 40; i++) {
            fixture.observe(back + i * MINUTE, 20);
        }
        long last = back + 39 * MINUTE;

        fixture.advanceTo(last + 9 * MINUTE + 10 * SECOND);

        assertThat(fixture.last().value()).isEqualTo(9);
    }

    @Test
    void shouldFallToOneIntervalWhenReadingsReturn() {
        SeriesFixture fixture = reporting(absence().build(), MINUTE);
        fixture.advanceTo(START + 30 * MINUTE);
        assertThat(fixture.last().value()).isEqualTo(10);
        fixture.observe(START + 31 * MINUTE, 20);
        fixture.advanceTo(START + 32 * MINUTE + 10 * SECOND);
        assertThat(fixture.last().value()).isEqualTo(1);
    }

    @Test
    void shouldCloseEmptyPanesOnlyFromTheFirstRiskToTheWorst() {
        SeriesFixture fixture = reporting(absence().build(), MINUTE);
        int before = fixture.advanceTo(START + 10 * MINUTE + 10 * SECOND).size();
        assertThat(before).isEqualTo(9);
        assertThat(fixture.advanceTo(START + 60 * MINUTE))
                .extracting(WindowResult::value)
                .containsExactly(4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
    }

    @Test
    void shouldCloseFewPanesWhenSilentForTenYears() {
        SeriesFixture fixture = reporting(absence().build(), MINUTE);
        fixture.advanceTo(START + 3650 * DAY);
        // Ten panes with readings, seven empty ones at risk, and the instants it lapses and is given up.
        assertThat(fixture.boundaries()).hasSize(19).isSorted();
        assertThat(fixture.last().value()).isEqualTo(10);
        assertThat(fixture.series().latest()).isNull();
        assertThat(fixture.series().due()).isEqualTo(Series.FOREVER);
    }

    @Test
    void shouldCloseFewPanesWhenSilentBeforeAnIntervalWasKnown() {
        SeriesFixture fixture = new SeriesFixture(absence().build()).observe(START, 20);
        fixture.advanceTo(START + 3650 * DAY);
        assertThat(fixture.boundaries()).hasSizeLessThanOrEqualTo(2);
        assertThat(fixture.results()).isEmpty();
    }

    @Test
    void shouldMeasureAgainWhenReadingsReturnAfterYears() {
        SeriesFixture fixture = reporting(absence().build(), MINUTE);
        fixture.advanceTo(START + 3650 * DAY);
        long back = START + 3651 * DAY;
        fixture.observe(back, 20).observe(back + MINUTE, 20);
        fixture.advanceTo(back + 5 * MINUTE + 10 * SECOND);
        assertThat(fixture.last().end()).isEqualTo(back + 5 * MINUTE);
        assertThat(fixture.last().value()).isEqualTo(4);
    }

    @Test
    void shouldBeInsufficientWhenFewerIntervalsThanAskedFor() {
        SeriesFixture fixture = new SeriesFixture(absence().needing(5).build());
        for (int i = 0; i < 7; i++) {
            fixture.observe(START + i * MINUTE, 20);
        }
        fixture.advanceTo(START + 7 * MINUTE + 10 * SECOND);
        assertThat(fixture.results())
                .extracting(WindowResult::sufficient)
                .containsExactly(false, false, false, false, true, true);
        assertThat(fixture.last().samples()).isEqualTo(6);
    }
}
