package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.stats.Habit;
import io.harbinger.domain.stats.SortedSample;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.harbinger.domain.indicator.Measure#ABSENCE}: time since the last observation, in units of the usual
 * interval, which is the median of the series' last intervals, but at least one pane: no finer than panes close. Where
 * the series has twice been silent for longer before, a third of that: 3, the customary limit, is then as long as that
 * silence. Before are its last {@link #CAPACITY} intervals, and silences that are a {@link Habit}: a logger may send once
 * a shift, a gateway may sleep every night. Once is an accident.
 */
final class AbsenceMeasure implements MeasureStrategy {

    /** Intervals kept. */
    private static final int CAPACITY = 32;

    /** Usual intervals that are no silence yet: three missed check-ins are the customary limit. */
    private static final double NO_SILENCE = 3;

    private static final double SECOND = 1000;

    @Override
    public Accumulator empty() {
        return Extent.EMPTY;
    }

    /**
     * The first pane in which the absence becomes a risk, then each until the risk is at its worst: before and after
     * that another empty pane changes no risk.
     */
    @Override
    public long nextEmptyPane(Indicator indicator, ClosedState state) {
        GapState gap = state.gap();
        WindowResult latest = state.latest();
        Goalposts level = indicator.scoring().level();
        if (gap == null || latest == null || level == null || level.risk(latest.value()) >= level.most()) {
            return Instants.FOREVER;
        }
        long risky = gap.at() + (long) (level.ok() * gap.value() * SECOND);
        return Math.max(state.closed(), indicator.windowing().pane().start(risky));
    }

    /**
     * An absence does not pass by lasting: it counts until it is at its worst by the series' own interval, and for as
     * long as data are awaited.
     */
    @Override
    public long validMillis(Indicator indicator, ClosedState state) {
        GapState gap = state.gap();
        Goalposts level = indicator.scoring().level();
        double worst = gap == null || level == null ? 0 : level.bad() * gap.value() * SECOND;
        return Math.max(state.freshMillis(indicator.windowing()), (long) worst) + state.patience(indicator.windowing());
    }

    @Override
    public Measured measure(Indicator indicator, ClosedState state, Pane pane) {
        Extent content = (Extent) pane.content();
        GapState before = state.gap();
        if (before == null && content.samples() == 0) {
            return new Measured(state, null);
        }
        long at = before == null ? content.lastAt() : Math.max(before.at(), content.lastAt());
        History intervals = withInterval(state.history(), before, content);
        double paneSeconds = (state.closed() - pane.start()) / SECOND;
        Habit silences = silences(before, state.history(), pane, paneSeconds);
        double usual = usual(paneSeconds, intervals, silences.size(state.closed()));
        WindowResult result = result(indicator, pane.start(), state.closed(), at, intervals, usual);
        GapState gap = new GapState(at, usual, 0, silences);
        return new Measured(state.after(indicator, intervals, Instants.NEVER, gap, result), result);
    }

    private static History withInterval(History history, @Nullable GapState before, Extent pane) {
        if (before == null || pane.samples() == 0 || pane.lastAt() <= before.at()) {
            return history;
        }
        double mean = (pane.lastAt() - before.at()) / SECOND / pane.samples();
        return history.plus(mean, CAPACITY);
    }

    /** The silences before, in seconds, with the one that the pane ended. */
    private static Habit silences(@Nullable GapState before, History intervals, Pane pane, double paneSeconds) {
        if (before == null) {
            return Habit.NONE;
        }
        if (intervals.size() == 0) {
            // Against nothing the first interval of every slow sensor would be a silence.
            return before.runs();
        }
        double silence = (pane.start() - before.at()) / SECOND;
        boolean ended = pane.content().samples() > 0 && silence > NO_SILENCE * median(paneSeconds, intervals);
        return ended ? before.runs().plus(pane.start(), silence) : before.runs();
    }

    private static double median(double paneSeconds, History intervals) {
        return intervals.size() == 0
                ? paneSeconds
                : Math.max(paneSeconds, SortedSample.of(intervals.toArray()).median());
    }

    /** The usual interval in seconds. */
    private static double usual(double paneSeconds, History intervals, double habit) {
        double first = 0;
        double longest = habit;
        for (float interval : intervals.toArray()) {
            longest = Math.max(longest, Math.min(first, interval));
            first = Math.max(first, interval);
        }
        return Math.max(median(paneSeconds, intervals), longest / NO_SILENCE);
    }

    private static @Nullable WindowResult result(
            Indicator indicator, long start, long end, long at, History intervals, double usual) {
        if (intervals.size() == 0) {
            return null;
        }
        double absence = (end - at) / SECOND / usual;
        boolean sufficient = intervals.size() >= indicator.scoring().minSamples();
        return new WindowResult(Math.min(at, start), end, absence, intervals.size(), null, sufficient);
    }
}
