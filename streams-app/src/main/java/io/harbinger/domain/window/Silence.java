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

    /**
     * Start of the first empty pane at whose end the silence can be a risk; {@link Series#FOREVER} where no interval is
     * known. Panes before it would only repeat that all is well, at 1,440 looks a day for a series heard of twice.
     */
    static long nextEmptyPane(Indicator indicator, Series series) {
        Memory memory = series.memory();
        var level = indicator.scoring().level();
        if (memory == null || series.history().size() == 0) {
            return Series.FOREVER;
        }
        double tolerated = level == null || level.ok() > level.bad() ? 0 : level.ok();
        long worthALook = memory.at() + (long) (tolerated * usual(indicator, series, series.history()) * SECOND);
        return Math.max(series.closed(), indicator.windowing().pane().start(worthALook - 1));
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
        long start = indicator.windowing().pane().plus(series.closed(), -1);
        double silence = (series.closed() - at) / SECOND / usual(indicator, series, intervals);
        boolean sufficient = intervals.size() >= indicator.scoring().minSamples();
        return new Reading(Math.min(at, start), series.closed(), silence, intervals.size(), null, sufficient);
    }

    /** Seconds; {@code series} has closed a pane. */
    private static double usual(Indicator indicator, Series series, History intervals) {
        long start = indicator.windowing().pane().plus(series.closed(), -1);
        return Math.max(Robust.median(intervals.toArray()), (series.closed() - start) / SECOND);
    }
}
