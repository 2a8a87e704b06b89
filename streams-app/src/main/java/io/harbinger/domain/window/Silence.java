package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.stats.Robust;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.harbinger.domain.indicator.Measure#ABSENCE}: how long ago the last observation was, in units of the usual
 * interval: the median of the series' last intervals, but at least one pane, since that is how often we look.
 */
final class Silence {

    /** Intervals remembered. */
    private static final int CAPACITY = 32;

    private static final double SECOND = 1000;

    private Silence() {}

    static PaneCloser.Closed judge(Indicator indicator, Series series, Extent pane) {
        Memory before = series.memory();
        if (before == null && pane.samples() == 0) {
            return new PaneCloser.Closed(series.scheduled(indicator), null);
        }
        long at = before == null ? pane.lastAt() : Math.max(before.at(), pane.lastAt());
        History intervals = withInterval(series.history(), before, pane);
        Reading reading = read(indicator, series, at, intervals);
        Series next =
                PaneCloser.with(indicator, series, intervals, Series.NEVER, new Memory(at, pane.last(), 0), reading);
        return new PaneCloser.Closed(next, reading);
    }

    private static History withInterval(History history, @Nullable Memory before, Extent pane) {
        if (before == null || pane.samples() == 0 || pane.lastAt() <= before.at()) {
            return history;
        }
        double mean = (pane.lastAt() - before.at()) / SECOND / pane.samples();
        return history.plus(mean, CAPACITY);
    }

    private static @Nullable Reading read(Indicator indicator, Series series, long at, History intervals) {
        if (intervals.size() == 0) {
            return null;
        }
        var pane = indicator.windowing().pane();
        long start = pane.plus(series.closed(), -1);
        double usual = Math.max(Robust.median(intervals.toArray()), (series.closed() - start) / SECOND);
        double silence = (series.closed() - at) / SECOND / usual;
        boolean sufficient = intervals.size() >= indicator.scoring().minSamples();
        return new Reading(Math.min(at, start), series.closed(), silence, intervals.size(), null, sufficient);
    }
}
