package io.harbinger.domain.window;

import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one indicator series of one subject; a value, changed by replacement.
 *
 * @param indicator id of the indicator; the catalogue's own text where it was made under one
 * @param label which series; empty where the indicator has one
 * @param open panes that still take observations, oldest first
 * @param past what is kept of closed panes
 * @param due when the next pane closes or the newest result goes stale, epoch milliseconds; {@link #FOREVER} when
 *     neither will
 */
public record Series(String indicator, String label, List<Pane> open, ClosedState past, long due) {

    /** Before all event time: what has not happened yet. */
    public static final long NEVER = Instants.NEVER;

    /** After all event time: what will never happen. */
    public static final long FOREVER = Instants.FOREVER;

    public Series {
        open = List.copyOf(open);
    }

    static Series empty(String indicator, String label) {
        return new Series(indicator, label, List.of(), ClosedState.NONE, FOREVER);
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

    public long anomalousSince() {
        return past.anomalousSince();
    }

    /** Whether it has had a statement, an observation about a period; false for a series of movements. */
    public boolean ofStatements() {
        return past.ofStatements();
    }

    public @Nullable GapState gap() {
        return past.gap();
    }

    public @Nullable Learnt learnt() {
        return past.learnt();
    }

    public @Nullable WindowResult latest() {
        return past.latest();
    }

    /** The same under another definition of its indicator, with the same {@linkplain Indicator#shape() shape}. */
    public Series under(Indicator definition) {
        return new Series(definition.id(), label, open, past, FOREVER).scheduled(definition);
    }

    /** The same in the panes of another zone, which are the nearest: the first of them may be hours longer or shorter. */
    public Series inPanesOf(Indicator definition) {
        PaneSize size = definition.windowing().pane();
        return new Series(definition.id(), label, Pane.nearest(open, size), past.nearest(size), FOREVER)
                .scheduled(definition);
    }

    /** Restores a stored series; {@code due} follows from the rest. */
    public Series scheduled(Indicator indicator) {
        return with(indicator, open, past);
    }

    /** With other panes; {@code due} follows from them. */
    Series with(Indicator indicator, List<Pane> panes, ClosedState closed) {
        return new Series(this.indicator, label, panes, closed, PaneSchedule.due(indicator, panes, closed));
    }

    /** With more observations in their panes, which must be open: the same as one by one. */
    Series plus(Indicator indicator, ObservationBatch batch) {
        PaneSize size = indicator.windowing().pane();
        Series next = this;
        for (int from = 0; from < batch.size(); ) {
            long start = size.start(batch.times()[from]);
            int to = batch.within(from, start, size.plus(start, 1));
            next = next.plus(indicator, start, batch, from, to);
            from = to;
        }
        return next;
    }

    /** With a run of observations in the pane that starts at {@code start}. */
    private Series plus(Indicator indicator, long start, ObservationBatch batch, int from, int to) {
        int at = 0;
        while (at < open.size() && open.get(at).start() < start) {
            at++;
        }
        boolean isOpen = at < open.size() && open.get(at).start() == start;
        Accumulator before = isOpen
                ? open.get(at).content()
                : MeasureStrategies.of(indicator.selection()).empty();
        Pane pane = new Pane(start, before.plus(batch, from, to));
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
        return with(indicator, panes, past);
    }

    /** Now that a statement has come. */
    Series withStatements() {
        return past.ofStatements() ? this : new Series(indicator, label, open, past.withStatements(), due);
    }

    private Series withOpen(List<Pane> panes) {
        return new Series(indicator, label, panes, past, due);
    }

    /** Without its newest result, which has gone stale. */
    Series withoutLatest(Indicator indicator) {
        return with(indicator, open, past.withoutLatest());
    }

    /**
     * Whether a pane with observations has closed. Open panes do not count: how early their observations arrive
     * depends on how fast other inputs are read.
     */
    public boolean known() {
        return observed() != NEVER;
    }

    /** Whether the series has fresh observations, in closed panes, at {@code time}. */
    public boolean fresh(Indicator indicator, long time) {
        return known() && staleAt(indicator) > time;
    }

    /** End of its newest pane with observations, open or closed, epoch milliseconds; {@link #NEVER} before the first. */
    public long newest(Indicator indicator) {
        return open.isEmpty()
                ? observed()
                : indicator.windowing().pane().plus(open.get(open.size() - 1).start(), 1);
    }

    /** When its newest closed observation no longer counts as fresh, epoch milliseconds; {@link #NEVER} for none. */
    public long staleAt(Indicator indicator) {
        return PaneSchedule.staleAt(indicator, past);
    }
}
