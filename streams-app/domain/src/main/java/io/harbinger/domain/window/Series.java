package io.harbinger.domain.window;

import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of one indicator series of one subject; a value, changed by replacement.
 *
 * @param indicator id of the indicator; the catalogue's own text where it was made under one
 * @param label which series; empty where the indicator has one
 * @param open panes that still take observations, oldest first
 * @param past what is kept of closed panes
 * @param due when the next pane closes, the newest result lapses or the series is given up, epoch milliseconds;
 *     {@link #FOREVER} when nothing will
 * @param provisional what may still be corrected of the closed panes; null where all are final, as in every series of
 *     movements
 */
public record Series(
        String indicator,
        String label,
        List<Pane> open,
        ClosedState past,
        long due,
        @Nullable Provisional provisional) {

    /** Before all event time: what has not happened yet. */
    public static final long NEVER = Instants.NEVER;

    /** After all event time: what will never happen. */
    public static final long FOREVER = Instants.FOREVER;

    public Series {
        open = List.copyOf(open);
    }

    /** A series of which all closed panes are final. */
    public Series(String indicator, String label, List<Pane> open, ClosedState past, long due) {
        this(indicator, label, open, past, due, null);
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
        boolean isLate = past.ofStatements() && isPublishedLate(definition);
        return new Series(definition.id(), label, open, past, FOREVER, isLate ? provisional : null)
                .scheduled(definition);
    }

    private static boolean isPublishedLate(Indicator indicator) {
        return !indicator.windowing().publicationDelay().isZero();
    }

    /** The same in the panes of another zone, which are the nearest: the first of them may be hours longer or shorter. */
    public Series inPanesOf(Indicator definition) {
        PaneSize size = definition.windowing().pane();
        List<Pane> panes = Pane.nearest(open, size);
        return provisional == null
                ? new Series(definition.id(), label, panes, past.nearest(size), FOREVER).scheduled(definition)
                : provisional
                        .nearest(size)
                        .series(
                                definition,
                                label,
                                panes,
                                past.latest() == null,
                                past.arrivals().awaitedUntil());
    }

    /** Restores a stored series; {@code due} follows from the rest. */
    public Series scheduled(Indicator indicator) {
        return with(indicator, open, past);
    }

    /** With other panes; {@code due} follows from them. */
    Series with(Indicator indicator, List<Pane> panes, ClosedState closed) {
        return new Series(
                this.indicator, label, panes, closed, PaneSchedule.due(indicator, panes, closed), provisional);
    }

    /** With other open panes. */
    Series withOpen(Indicator indicator, List<Pane> panes) {
        return with(indicator, panes, past);
    }

    Series with(Provisional changed) {
        return new Series(indicator, label, open, past, due, changed);
    }

    /** After a pane has closed. */
    Series closing(Indicator indicator, List<Pane> left, Pane pane, ClosedState closed, MeasureCache cache) {
        Series next = with(indicator, left, closed);
        return provisional == null ? next : next.with(provisional.closing(indicator, pane, cache));
    }

    /** As it was before the judged pane that starts at {@code from}, with other panes from there on, all open. */
    Series reopened(Indicator indicator, long from, List<Pane> panes) {
        Provisional before = Objects.requireNonNull(provisional, "final panes stay closed");
        List<Pane> judged =
                before.judged().stream().filter(pane -> pane.start() < from).toList();
        return with(before.withJudged(judged)).with(indicator, panes, before.foldedTo(indicator, from));
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

    /** With one observation more in its pane, which must be open, kept so that it can be corrected. */
    Series plus(Indicator indicator, KeptObservation observation) {
        long start = indicator.windowing().pane().start(observation.time());
        int at = paneAt(start);
        return withPane(indicator, at, start, Revisable.plus(contentAt(indicator, at, start), observation));
    }

    /** With a run of observations in the pane that starts at {@code start}. */
    private Series plus(Indicator indicator, long start, ObservationBatch batch, int from, int to) {
        int at = paneAt(start);
        return withPane(indicator, at, start, contentAt(indicator, at, start).plus(batch, from, to));
    }

    /** Index of the first open pane that does not start before {@code start}. */
    private int paneAt(long start) {
        int at = 0;
        while (at < open.size() && open.get(at).start() < start) {
            at++;
        }
        return at;
    }

    private boolean isOpen(int at, long start) {
        return at < open.size() && open.get(at).start() == start;
    }

    private Accumulator contentAt(Indicator indicator, int at, long start) {
        return isOpen(at, start)
                ? open.get(at).content()
                : MeasureStrategies.of(indicator.selection()).empty();
    }

    private Series withPane(Indicator indicator, int at, long start, Accumulator content) {
        Pane pane = new Pane(start, content);
        boolean isOpen = isOpen(at, start);
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
    Series withStatements(Indicator definition) {
        if (past.ofStatements() && (provisional != null || !isPublishedLate(definition))) {
            return this;
        }
        ClosedState known = past.withStatements();
        Provisional changing = isPublishedLate(definition) ? Provisional.after(known) : null;
        return new Series(indicator, label, open, known, due, changing);
    }

    private Series withOpen(List<Pane> panes) {
        return new Series(indicator, label, panes, past, due, provisional);
    }

    /** What happens when it is due and no pane closes: its newest result lapses, or it is given up. */
    Series lapsed(Indicator indicator) {
        ClosedState next = past.latest() == null ? past.givenUp() : past.withoutLatest(indicator.windowing(), due);
        return with(indicator, open, next);
    }

    /** Whether it has a fresh window, or one is still awaited. */
    public boolean awaited() {
        return past.latest() != null || past.arrivals().awaitedUntil() != NEVER;
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

    /**
     * End of its newest pane with observations, open, closed or waiting, epoch milliseconds; {@link #NEVER} before the
     * first.
     */
    public long newest(Indicator indicator) {
        PaneSize pane = indicator.windowing().pane();
        long newest = open.isEmpty()
                ? observed()
                : pane.plus(open.get(open.size() - 1).start(), 1);
        return provisional == null ? newest : Math.max(newest, provisional.newest(pane));
    }

    /** When its newest closed observation no longer counts as fresh, epoch milliseconds; {@link #NEVER} for none. */
    public long staleAt(Indicator indicator) {
        return PaneSchedule.staleAt(indicator, past);
    }
}
