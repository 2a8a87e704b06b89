package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * How one {@link io.harbinger.domain.indicator.Measure} makes results of a series' panes: all that differs between
 * measures. Without state; one instance serves all series.
 */
interface MeasureStrategy {

    /** What a pane holds before its first observation. */
    Accumulator empty();

    /**
     * The next pane that has to close even if it stays empty. Asked only where a pane has closed before.
     *
     * @return its start, epoch milliseconds; {@link Instants#FOREVER} where empty panes mean nothing
     */
    default long nextEmptyPane(Indicator indicator, ClosedState state) {
        return state.countsEmptyPanes(indicator.windowing()) ? state.closed() : Instants.FOREVER;
    }

    /**
     * Measures the window that ends with {@code pane}.
     *
     * @param state the series' closed panes, {@code pane} already among them
     */
    Measured measure(Indicator indicator, ClosedState state, Pane pane);

    /** The state after a window, and its result; null where there was nothing to measure. */
    record Measured(ClosedState state, @Nullable WindowResult result) {}
}
