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

/** {@link Measure#ABSENCE}: how long a series has been silent, in units of its usual interval. */
class SilenceTest {

    private static final long START = Times.at("2021-03-01T00:00:00Z");

    private static IndicatorBuilder silence() {
        return anIndicator("sensor-silence")
                .ofSensors()
                .measuring(Measure.ABSENCE)
                .every(Duration.ofMinutes(1))
                .grace(Duration.ofSeconds(10))
                .freshFor(Duration.ofDays(7))
                .goalposts(3, 10);
    }

    /** Ten readings, one every {@code interval}, from START. */
    private static Line speaking(Indicator indicator, long interval) {
        Line line = new Line(indicator);
        for (int i = 0; i < 10; i++) {
            line.sees(START + i * interval, 20);
        }
        return line;
    }

    @Test
    void shouldSayNothingWhenThereIsNoIntervalYet() {
        Line line = new Line(silence().build()).sees(START, 20);
        assertThat(line.passesTo(START + 10 * MINUTE)).isEmpty();
    }

    @Test
    void shouldCountUsualIntervalsWhenReadingsStop() {
        Line line = speaking(silence().build(), 2 * MINUTE);
        long last = START + 18 * MINUTE;
        line.passesTo(last + 9 * MINUTE + 10 * SECOND);
        assertThat(line.last().value()).isEqualTo(9 / 2.0);
        assertThat(line.last().end()).isEqualTo(last + 9 * MINUTE);
        assertThat(line.last().start()).isEqualTo(last);
    }

    @Test
    void shouldMeasureInPanesWhenReadingsComeFasterThanPanes() {
        Line line = speaking(silence().build(), SECOND);
        line.passesTo(START + 5 * MINUTE + 10 * SECOND);
        // One pane with readings has no interval to the one before: nothing usual yet.
        assertThat(line.readings()).isEmpty();
        line = speaking(silence().build(), 10 * SECOND);
        line.passesTo(START + 5 * MINUTE + 10 * SECOND);
        assertThat(line.last().value()).isEqualTo((5 * 60 - 90) / 60.0);
    }

    @Test
    void shouldBeCalmAgainWhenReadingsReturn() {
        Line line = speaking(silence().build(), MINUTE);
        line.passesTo(START + 30 * MINUTE);
        assertThat(line.last().value()).isEqualTo(10);
        line.sees(START + 31 * MINUTE, 20);
        line.passesTo(START + 32 * MINUTE + 10 * SECOND);
        assertThat(line.last().value()).isEqualTo(1);
    }

    @Test
    void shouldLookOnlyWhereSilenceBecomesARiskUntilItIsAtItsWorst() {
        Line line = speaking(silence().build(), MINUTE);
        int spoken = line.passesTo(START + 10 * MINUTE + 10 * SECOND).size();
        assertThat(spoken).isEqualTo(9);
        assertThat(line.passesTo(START + 60 * MINUTE))
                .extracting(WindowResult::value)
                .containsExactly(4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
    }

    @Test
    void shouldCostFewBoundariesWhenSilentForTenYears() {
        Line line = speaking(silence().build(), MINUTE);
        line.passesTo(START + 3650 * DAY);
        // Ten panes with readings, seven of risky silence, and the moment it goes stale.
        assertThat(line.boundaries()).hasSize(18).isSorted();
        assertThat(line.last().value()).isEqualTo(10);
        assertThat(line.series().latest()).isNull();
        assertThat(line.series().due()).isEqualTo(Series.FOREVER);
    }

    @Test
    void shouldCostFewBoundariesWhenSilentBeforeAnIntervalWasKnown() {
        Line line = new Line(silence().build()).sees(START, 20);
        line.passesTo(START + 3650 * DAY);
        assertThat(line.boundaries()).hasSizeLessThanOrEqualTo(2);
        assertThat(line.readings()).isEmpty();
    }

    @Test
    void shouldStartToCountAgainWhenSpeakingAfterYears() {
        Line line = speaking(silence().build(), MINUTE);
        line.passesTo(START + 3650 * DAY);
        long back = START + 3651 * DAY;
        line.sees(back, 20).sees(back + MINUTE, 20);
        line.passesTo(back + 5 * MINUTE + 10 * SECOND);
        assertThat(line.last().end()).isEqualTo(back + 5 * MINUTE);
        assertThat(line.last().value()).isEqualTo(4);
    }

    @Test
    void shouldBeInsufficientWhenFewerIntervalsThanAskedFor() {
        Line line = new Line(silence().needing(5).build());
        for (int i = 0; i < 7; i++) {
            line.sees(START + i * MINUTE, 20);
        }
        line.passesTo(START + 7 * MINUTE + 10 * SECOND);
        assertThat(line.readings())
                .extracting(WindowResult::sufficient)
                .containsExactly(false, false, false, false, true, true);
        assertThat(line.last().samples()).isEqualTo(6);
    }
}
