package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The share of the usual that the subjects of a feed report, by its mean or by what most of them report. The
 * window is how long a report stands for its subject: one that has gone silent says so once, and that must not be
 * forgotten with the next pane. The result is dated to the newest pane alone, in which it became known.
 */
final class ReportingMeasure implements MeasureStrategy {

    private final ToDoubleFunction<Reports> share;

    /** @param share of the newest reports, one at least, 0..1 */
    ReportingMeasure(ToDoubleFunction<Reports> share) {
        this.share = share;
    }

    @Override
    public Accumulator empty() {
        return Reports.EMPTY;
    }

    @Override
    public Measured measure(Indicator indicator, ClosedState state, Pane pane) {
        List<Pane> kept = new ArrayList<>(state.window().size());
        Reports newest = Reports.EMPTY;
        for (int i = state.window().size() - 1; i >= 0; i--) {
            Pane each = state.window().get(i);
            Reports own = ((Reports) each.content()).without(newest);
            if (own.samples() > 0 && newest.samples() < Reports.MOST) {
                kept.add(new Pane(each.start(), own));
                newest = newest.after(own);
            }
        }
        Collections.reverse(kept);
        WindowResult result = newest.samples() == 0 ? null : result(indicator, state.closed(), pane, newest);
        ClosedState next =
                state.withWindow(kept).after(indicator, state.history(), Instants.NEVER, state.gap(), result);
        return new Measured(next, result);
    }

    private WindowResult result(Indicator indicator, long end, Pane pane, Reports reports) {
        boolean sufficient = reports.samples() >= indicator.scoring().minSamples();
        return new WindowResult(pane.start(), end, share.applyAsDouble(reports), reports.samples(), null, sufficient);
    }
}
