package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@link io.harbinger.domain.indicator.Measure#REPORTING}: the mean share of the usual over the subjects of a feed. The
 * window is how long a report stands for its subject: one that has gone silent says so once, and that must not be
 * forgotten with the next pane. The result is dated to the newest pane alone, in which it became known.
 */
final class ReportingMeasure implements MeasureStrategy {

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

    private static WindowResult result(Indicator indicator, long end, Pane pane, Reports reports) {
        boolean sufficient = reports.samples() >= indicator.scoring().minSamples();
        return new WindowResult(pane.start(), end, reports.mean(), reports.samples(), null, sufficient);
    }
}
