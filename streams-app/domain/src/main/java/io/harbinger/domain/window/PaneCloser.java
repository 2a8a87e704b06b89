package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens at the end of a pane: it joins the window, and the indicator's measure makes a result of that. */
final class PaneCloser {

    /** A series after a pane has closed, and the window measured, null where there was nothing to measure. */
    record Closed(Series series, @Nullable WindowResult result) {}

    private PaneCloser() {}

    /**
     * Closes the pane that starts at {@code start}, the next one of {@code series}.
     *
     * @param cache keeps what will be measured again
     */
    static Closed close(Indicator indicator, Series series, long start, MeasureCache cache) {
        MeasureStrategy measure = MeasureStrategies.of(indicator.selection());
        List<Pane> open = series.open();
        boolean isOpen = !open.isEmpty() && open.get(0).start() == start;
        Pane pane = isOpen ? open.get(0) : new Pane(start, measure.empty());
        MeasureStrategy.Measured measured = series.provisional() == null
                ? measure(indicator, series.past(), pane)
                : cache.first(indicator, series.past(), pane);
        List<Pane> left = isOpen ? open.subList(1, open.size()) : open;
        return new Closed(series.closing(indicator, left, pane, measured.state(), cache), measured.result());
    }

    /** The closed state with one more pane, and the result of the window that ends with it. */
    static MeasureStrategy.Measured measure(Indicator indicator, ClosedState past, Pane pane) {
        Pane plain = new Pane(pane.start(), Revisable.plain(pane.content()));
        long missing = past.missingBefore(indicator.windowing().pane(), plain.start());
        History history = past.history().plusUnknown(missing, indicator.baseline());
        return MeasureStrategies.of(indicator.selection())
                .measure(indicator, past.plus(indicator, plain, history), plain);
    }
}
