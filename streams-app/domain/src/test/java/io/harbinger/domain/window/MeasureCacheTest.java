package io.harbinger.domain.window;

import static io.harbinger.testing.Builders.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.stats.ExactSum;
import io.harbinger.domain.window.MeasureStrategy.Measured;
import io.harbinger.testing.Times;
import org.junit.jupiter.api.Test;

class MeasureCacheTest {

    private static final Indicator TRANSITS = anIndicator("transits").build();

    private final MeasureCache cache = MeasureCache.of(3);

    private static Pane day(int day, double count) {
        Totals content = new Totals(1, ExactSum.ZERO.plus(count), ExactSum.ZERO.plus(1));
        return new Pane(Times.day("2021-03-01") + day * Times.DAY, content);
    }

    @Test
    void shouldGiveWhatWasMeasuredOfTheSame() {
        Measured first = cache.first(TRANSITS, ClosedState.NONE, day(0, 40));

        assertThat(cache.last(TRANSITS, ClosedState.NONE, day(0, 40))).isSameAs(first);
    }

    @Test
    void shouldGiveItOnce() {
        Measured first = cache.first(TRANSITS, ClosedState.NONE, day(0, 40));
        cache.last(TRANSITS, ClosedState.NONE, day(0, 40));

        assertThat(cache.last(TRANSITS, ClosedState.NONE, day(0, 40)))
                .isEqualTo(first)
                .isNotSameAs(first);
    }

    @Test
    void shouldMeasureWhatDiffersInPaneStateOrDefinition() {
        Measured first = cache.first(TRANSITS, ClosedState.NONE, day(1, 40));
        Indicator other = anIndicator("transits").needing(2).build();
        ClosedState after =
                PaneCloser.measure(TRANSITS, ClosedState.NONE, day(0, 7)).state();

        for (Measured measured : new Measured[] {
            cache.last(TRANSITS, ClosedState.NONE, day(1, 41)),
            cache.last(TRANSITS, after, day(1, 40)),
            cache.last(other, ClosedState.NONE, day(1, 40))
        }) {
            assertThat(measured).isNotSameAs(first);
        }
        assertThat(cache.last(TRANSITS, after, day(1, 40))).isEqualTo(PaneCloser.measure(TRANSITS, after, day(1, 40)));
    }

    @Test
    void shouldMeasureWhatAnotherWindowHasTakenThePlaceOf() {
        MeasureCache small = MeasureCache.of(1);
        for (int day = 0; day < 9; day++) {
            small.first(TRANSITS, ClosedState.NONE, day(day, day));
        }

        for (int day = 0; day < 9; day++) {
            assertThat(small.last(TRANSITS, ClosedState.NONE, day(day, day)))
                    .isEqualTo(PaneCloser.measure(TRANSITS, ClosedState.NONE, day(day, day)));
        }
    }

    @Test
    void shouldRefuseASizeThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasureCache.of(0))
                .withMessageContaining("was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasureCache.of(21))
                .withMessageContaining("was 21");
    }
}
