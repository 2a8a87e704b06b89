package io.harbinger.domain.window;

import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Windowing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one indicator series of one subject; a value, changed by replacement.
 *
 * @param position position of the indicator in the catalogue
 * @param label which series; empty where the indicator has one
 * @param open panes that still take observations, oldest first
 * @param past what is kept of closed panes
 * @param due when this series next has to be looked at, epoch milliseconds; {@link #FOREVER} when nothing is pending
 */
public record Series(int position, String label, List<Pane> open, ClosedState past, long due) {

    public static final long NEVER = Long.MIN_VALUE;
    public static final long FOREVER = Long.MAX_VALUE;

    public Series {
        open = List.copyOf(open);
    }

    static Series empty(int position, String label) {
        return new Series(position, label, List.of(), ClosedState.NONE, FOREVER);
    }

    public long closed() {
        return past.closed();
    }

    public long observed() {
        return past.observed();
    }

    public List<Pane> window() {
        return past.window();
    }

    public History history() {
        return past.history();
    }

    public long held() {
        return past.held();
    }

    public @Nullable GapState memory() {
        return past.memory();
    }

    public @Nullable Learnt learnt() {
        return past.learnt();
    }

    public @Nullable WindowResult latest() {
        return past.latest();
    }

    /** Restores a stored series; {@code due} follows from the rest. */
    public Series scheduled(Indicator indicator) {
        return withDue(nextDue(indicator));
    }

    /** When a pane that starts at {@code start} closes: its end plus grace. */
    static long closesAt(Windowing windowing, long start) {
        return windowing.pane().plus(start, 1) + windowing.grace().toMillis();
    }

    /** With more observations in their panes, which must be open: the same as one by one. */
    Series plus(Indicator indicator, ObservationBatch column) {
        PaneSize size = indicator.windowing().pane();
        Series next = this;
        for (int from = 0; from < column.size(); ) {
            long start = size.start(column.times()[from]);
            int to = column.within(from, start, size.plus(start, 1));
            next = next.plus(indicator, start, column, from, to);
            from = to;
        }
        return next;
    }

    /** With a run of observations in the pane that starts at {@code start}. */
    private Series plus(Indicator indicator, long start, ObservationBatch column, int from, int to) {
        int at = 0;
        while (at < open.size() && open.get(at).start() < start) {
            at++;
        }
        boolean isOpen = at < open.size() && open.get(at).start() == start;
        Accumulator before = isOpen
                ? open.get(at).content()
                : Accumulator.empty(indicator.selection().measure());
        Pane pane = new Pane(start, before.plus(column, from, to));
        if (isOpen && open.size() == 1) {
            return withOpen(List.of(pane));
        }
        List<Pane> panes = new ArrayList<>(open);
        if (isOpen) {
            panes.set(at, pane);
            return withOpen(panes);
        }
        panes.add(at, pane);
        // Only a new oldest pane moves the schedule; the common case keeps it.
        return withOpen(panes).scheduled(indicator);
    }

    private long nextDue(Indicator indicator) {
        long pane = nextPane(indicator);
        long close = pane == FOREVER ? FOREVER : closesAt(indicator.windowing(), pane);
        return latest() == null ? close : Math.min(close, staleAt(indicator));
    }

    /** Start of the pane that closes next. */
    long nextPane(Indicator indicator) {
        long firstOpen = open.isEmpty() ? FOREVER : open.get(0).start();
        long firstEmpty = firstEmpty(indicator);
        // An empty pane says something only of a series that is not stale by the time the pane closes.
        boolean speaks = firstEmpty != FOREVER && closesAt(indicator.windowing(), firstEmpty) <= staleAt(indicator);
        return speaks ? Math.min(firstOpen, firstEmpty) : firstOpen;
    }

    /** Start of the next pane that would say something even if it stays empty. */
    private long firstEmpty(Indicator indicator) {
        if (closed() == NEVER) {
            return FOREVER;
        }
        return indicator.selection().measure() == Measure.ABSENCE
                ? Silence.nextPane(indicator, this)
                : indicator.windowing().emptyIsZero() ? closed() : FOREVER;
    }

    /** When the newest observation no longer counts as fresh. */
    long staleAt(Indicator indicator) {
        return observed() == NEVER
                ? NEVER
                : observed() + indicator.windowing().freshness().toMillis();
    }

    /**
     * Whether a pane with observations has closed. Open panes do not count: how early they are here depends on how other
     * inputs run.
     */
    public boolean known() {
        return observed() != NEVER;
    }

    /** Whether the series has fresh observations, in closed panes, at {@code time}. */
    public boolean fresh(Indicator indicator, long time) {
        return known() && staleAt(indicator) > time;
    }

    /** Panes between the newest closed one and {@code start} in which nothing was known. */
    long missingBefore(PaneSize pane, long start) {
        return closed() == NEVER ? 0 : Math.max(0, pane.between(closed(), start));
    }

    private Series withOpen(List<Pane> panes) {
        return new Series(position, label, panes, past, due);
    }

    /** With what its detector has learnt. */
    Series learning(Learnt next) {
        return new Series(position, label, open, past.learning(next), due);
    }

    Series withoutLatest() {
        return new Series(position, label, open, past.withoutLatest(), due);
    }

    private Series withDue(long next) {
        return new Series(position, label, open, past, next);
    }
}
