package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.stats.SortedSample;
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

    /**
     * Start of the next empty pane worth looking at: the first in which the silence becomes a risk, then each until the
     * risk is at its worst; what is silent as usual, or as bad as can be, need not be looked at.
     */
    static long nextPane(Indicator indicator, Series series) {
        GapState memory = series.memory();
        WindowResult latest = series.latest();
        Goalposts level = indicator.scoring().level();
        if (memory == null || latest == null || level == null || level.risk(latest.value()) >= 100) {
            return Series.FOREVER;
        }
        long risky = memory.at() + (long) (level.ok() * memory.value() * SECOND);
        return Math.max(series.closed(), indicator.windowing().pane().start(risky));
    }

    static PaneCloser.Closed judge(Indicator indicator, Series series, Extent pane) {
        GapState before = series.memory();
        if (before == null && pane.samples() == 0) {
            return new PaneCloser.Closed(series.scheduled(indicator), null);
        }
        long at = before == null ? pane.lastAt() : Math.max(before.at(), pane.lastAt());
        History intervals = withInterval(series.history(), before, pane);
        double usual = usual(indicator, series, intervals);
        WindowResult reading = read(indicator, series, at, intervals, usual);
        Series next = PaneCloser.with(indicator, series, intervals, Series.NEVER, new GapState(at, usual, 0), reading);
        return new PaneCloser.Closed(next, reading);
    }

    private static History withInterval(History history, @Nullable GapState before, Extent pane) {
        if (before == null || pane.samples() == 0 || pane.lastAt() <= before.at()) {
            return history;
        }
        double mean = (pane.lastAt() - before.at()) / SECOND / pane.samples();
        return history.plus(mean, CAPACITY);
    }

    /** The usual interval in seconds: the median of those remembered, at least one pane. */
    private static double usual(Indicator indicator, Series series, History intervals) {
        long start = indicator.windowing().pane().plus(series.closed(), -1);
        double pane = (series.closed() - start) / SECOND;
        return intervals.size() == 0
                ? pane
                : Math.max(SortedSample.of(intervals.toArray()).median(), pane);
    }

    private static @Nullable WindowResult read(
            Indicator indicator, Series series, long at, History intervals, double usual) {
        if (intervals.size() == 0) {
            return null;
        }
        long start = indicator.windowing().pane().plus(series.closed(), -1);
        double silence = (series.closed() - at) / SECOND / usual;
        boolean sufficient = intervals.size() >= indicator.scoring().minSamples();
        return new WindowResult(Math.min(at, start), series.closed(), silence, intervals.size(), null, sufficient);
    }
}
