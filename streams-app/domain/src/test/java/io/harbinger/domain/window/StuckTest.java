package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static io.harbinger.testing.Times.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.testing.Times;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Measure#STUCK}: how long one value has stood, against the longest run before. */
class StuckTest {

    private static final long START = Times.at("2021-03-01T00:00:00Z");

    private long time = START;
    private final Line line = new Line(anIndicator("stuck-sensor")
            .ofSensors()
            .measuring(Measure.STUCK)
            .every(Duration.ofMinutes(5))
            .goalposts(2, 6)
            .build());

    /** One pane with these values, a minute apart. */
    private List<WindowResult> pane(double... values) {
        for (int i = 0; i < values.length; i++) {
            line.sees(time + i * MINUTE, values[i]);
        }
        time += 5 * MINUTE;
        return line.passesTo(time);
    }

    @Test
    void shouldSayNothingWhenNoRunHasEnded() {
        for (int i = 0; i < 50; i++) {
            assertThat(pane(7, 7, 7)).isEmpty();
        }
    }

    @Test
    void shouldCountPanesOverLeastRunWhenRunsBeforeWereShort() {
        pane(7);
        pane(8);
        for (int run = 2; run <= 12; run++) {
            assertThat(pane(8).get(0).value()).isEqualTo((float) run / 5);
        }
        assertThat(line.last().start()).isEqualTo(time - 12 * 5 * MINUTE);
        assertThat(line.last().end()).isEqualTo(time);
    }

    @Test
    void shouldMeasureAgainstLongestRunWhenCoarseByHabit() {
        for (int i = 0; i < 20; i++) {
            pane(7);
        }
        pane(8);
        for (int i = 0; i < 9; i++) {
            pane(8);
        }
        assertThat(line.last().value()).isEqualTo(10.0 / 20);
    }

    @Test
    void shouldNotGoOnWhenValueMovedWithinPane() {
        pane(7);
        pane(7);
        assertThat(pane(7, 8, 7).get(0).value()).isZero();
        assertThat(pane(7).get(0).value()).isEqualTo((float) 1 / 5);
    }

    @Test
    void shouldGoOnWhenPanesAreMissing() {
        pane(6);
        pane(7);
        time += 50 * MINUTE;
        assertThat(pane(7).get(0).value()).isEqualTo((float) 2 / 5);
    }
}
