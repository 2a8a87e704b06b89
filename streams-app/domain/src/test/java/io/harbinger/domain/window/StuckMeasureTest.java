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
class StuckMeasureTest {

    private static final long START = Times.at("2021-03-01T00:00:00Z");

    private long time = START;
    private final SeriesFixture fixture = new SeriesFixture(anIndicator("stuck-sensor")
            .ofSensors()
            .measuring(Measure.STUCK)
            .every(Duration.ofMinutes(5))
            .goalposts(2, 6)
            .build());

    /** One pane with these values, a minute apart. */
    private List<WindowResult> pane(double... values) {
        for (int i = 0; i < values.length; i++) {
            fixture.observe(time + i * MINUTE, values[i]);
        }
        time += 5 * MINUTE;
        return fixture.advanceTo(time);
    }

    @Test
    void shouldGiveNoResultWhenNoRunHasEnded() {
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
        assertThat(fixture.last().start()).isEqualTo(time - 12 * 5 * MINUTE);
        assertThat(fixture.last().end()).isEqualTo(time);
    }

    @Test
    void shouldMeasureAgainstLongestRunWhenValuesOftenRepeat() {
        for (int i = 0; i < 20; i++) {
            pane(7);
        }
        pane(8);
        for (int i = 0; i < 9; i++) {
            pane(8);
        }
        assertThat(fixture.last().value()).isEqualTo(10.0 / 20);
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

    @Test
    void shouldKnowARestThatComesEveryWeek() {
        // given a door of three states that moves each half hour on workdays and rests at weekends
        double worst = 0;
        for (int i = 0; i < 6 * 7 * 288; i++) {
            boolean rests = i / 288 % 7 >= 5;
            List<WindowResult> results = pane(rests ? 0 : i / 6 % 3);
            if (i > 21 * 288) {
                worst = Math.max(worst, results.get(0).value());
            }
        }
        assertThat(worst).isLessThan(2);

        // when it is stuck for ten days
        for (int i = 0; i < 10 * 288; i++) {
            pane(1);
        }
        assertThat(fixture.last().value()).isGreaterThan(4);
    }
}
