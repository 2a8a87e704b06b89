package io.harbinger.domain.window;

import io.harbinger.domain.detect.Learnt;
import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Windowing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a series keeps of its closed panes; changes when one closes, not with events.
 *
 * @param closed end of the newest closed pane, epoch milliseconds; {@link Series#NEVER} before the first
 * @param observed end of the newest closed pane with observations; {@link Series#NEVER} before the first
 * @param window closed panes that the newest severity or later windows still cover, oldest first
 * @param history values of closed windows
 * @param anomalousSince start of the first pane of the present run of anomalous values, which are kept out of the
 *     history; {@link Series#NEVER} when there is none
 * @param gap state of absence and stuck detection, null until the first closed pane
 * @param learnt state of its detector; null where its indicator has none, or before the first value
 * @param latest the newest measured window while it is fresh, else null
 * @param arrivals its cadence, and how long it is awaited
 * @param ofStatements whether the series has had a statement, an observation about a period, as a published count of a
 *     day is; false for a series of movements, which are observed one by one as they happen
 * @param recurrence how severe it was in earlier episodes
 */
public record ClosedState(
        long closed,
        long observed,
        List<Pane> window,
        History history,
        long anomalousSince,
        @Nullable GapState gap,
        @Nullable Learnt learnt,
        @Nullable WindowResult latest,
        Arrivals arrivals,
        boolean ofStatements,
        Recurrence recurrence) {

    /** A year without any movement is no outage any more, in milliseconds. */
    private static final long KNOWN_NONE = 365 * 86_400_000L;

    static final ClosedState NONE = new ClosedState(
            Instants.NEVER,
            Instants.NEVER,
            List.of(),
            History.EMPTY,
            Instants.NEVER,
            null,
            null,
            null,
            Arrivals.FREQUENT,
            false,
            Recurrence.NONE);

    public ClosedState {
        window = List.copyOf(window);
    }

    /** Nothing of earlier episodes. */
    public ClosedState(
            long closed,
            long observed,
            List<Pane> window,
            History history,
            long anomalousSince,
            @Nullable GapState gap,
            @Nullable Learnt learnt,
            @Nullable WindowResult latest,
            Arrivals arrivals,
            boolean ofStatements) {
        this(
                closed,
                observed,
                window,
                history,
                anomalousSince,
                gap,
                learnt,
                latest,
                arrivals,
                ofStatements,
                Recurrence.NONE);
    }

    /** With one more pane in the window, and the history up to that pane. */
    ClosedState plus(Indicator indicator, Pane pane, History before) {
        Windowing windowing = indicator.windowing();
        long end = windowing.pane().plus(pane.start(), 1);
        List<Pane> panes = panesUpTo(end, windowing, SeverityMeasure.panes(indicator));
        panes.add(pane);
        boolean seen = pane.content().samples() > 0;
        Arrivals next = seen && observed != Instants.NEVER
                ? arrivals.plus(end - observed, windowing.freshness().toMillis())
                : arrivals;
        return new ClosedState(
                end,
                seen ? end : observed,
                panes,
                before,
                anomalousSince,
                gap,
                learnt,
                latest,
                next,
                ofStatements,
                recurrence);
    }

    /** After its newest window: only the panes of the next one stay, and only a sufficient result counts. */
    ClosedState after(
            Indicator indicator,
            History nextHistory,
            long nextAnomalousSince,
            @Nullable GapState nextGap,
            @Nullable WindowResult result) {
        Windowing windowing = indicator.windowing();
        boolean sufficient = result != null && result.sufficient();
        long until =
                sufficient ? Instants.NEVER : latest == null ? arrivals.awaitedUntil() : closed + patience(windowing);
        return new ClosedState(
                closed,
                observed,
                panesUpTo(closed, windowing, SeverityMeasure.panesAfter(indicator)),
                nextHistory,
                nextAnomalousSince,
                nextGap,
                learnt,
                sufficient ? result : null,
                arrivals.awaitedUntil(until),
                ofStatements,
                recurrence);
    }

    /** The kept ones of the {@code count} panes that end at {@code end}. */
    private List<Pane> panesUpTo(long end, Windowing windowing, int count) {
        long from = windowing.pane().plus(end, -count);
        List<Pane> covered = new ArrayList<>(count + 1);
        for (Pane pane : window) {
            if (pane.start() >= from) {
                covered.add(pane);
            }
        }
        return covered;
    }

    /** Its newest result no longer counts, by {@code time}: from now on it is awaited. */
    ClosedState withoutLatest(Windowing windowing, long time) {
        return awaited(time + patience(windowing));
    }

    /** Without a result that counts, and awaited until another time; {@link Series#NEVER} where it was given up. */
    ClosedState awaited(long until) {
        return new ClosedState(
                closed,
                observed,
                window,
                history,
                anomalousSince,
                gap,
                learnt,
                null,
                arrivals.awaitedUntil(until),
                ofStatements,
                recurrence);
    }

    /** With another newest result. */
    public ClosedState withLatest(WindowResult result) {
        return new ClosedState(
                closed,
                observed,
                window,
                history,
                anomalousSince,
                gap,
                learnt,
                result,
                arrivals,
                ofStatements,
                recurrence);
    }

    /** The panes of the newest window. */
    List<Pane> newest(Windowing windowing) {
        return newest(windowing, windowing.panes());
    }

    /** The kept ones of the newest {@code count} panes, oldest first. */
    List<Pane> newest(Windowing windowing, int count) {
        return panesUpTo(closed, windowing, count);
    }

    /** With what recurs. */
    public ClosedState with(Recurrence next) {
        return new ClosedState(
                closed, observed, window, history, anomalousSince, gap, learnt, latest, arrivals, ofStatements, next);
    }

    /** With other panes for the windows to come. */
    ClosedState withWindow(List<Pane> panes) {
        return new ClosedState(
                closed,
                observed,
                panes,
                history,
                anomalousSince,
                gap,
                learnt,
                latest,
                arrivals,
                ofStatements,
                recurrence);
    }

    /** With what has been learnt. */
    public ClosedState learning(Learnt next) {
        return new ClosedState(
                closed,
                observed,
                window,
                history,
                anomalousSince,
                gap,
                next,
                latest,
                arrivals,
                ofStatements,
                recurrence);
    }

    /** No longer awaited. */
    ClosedState givenUp() {
        return awaited(Instants.NEVER);
    }

    /** How long after its newest observation it is fresh: as its indicator says, or longer where its cadence is slower. */
    long freshMillis(Windowing windowing) {
        return Math.max(windowing.freshness().toMillis(), arrivals.freshMillis());
    }

    /** How long it is awaited when it is no longer fresh: no shorter than it took to notice. */
    long patience(Windowing windowing) {
        return Math.max(windowing.expireAfter().toMillis(), freshMillis(windowing));
    }

    /** Now that a statement has come. */
    ClosedState withStatements() {
        return ofStatements
                ? this
                : new ClosedState(
                        closed,
                        observed,
                        window,
                        history,
                        anomalousSince,
                        gap,
                        learnt,
                        latest,
                        arrivals,
                        true,
                        recurrence);
    }

    /** Whether a pane without observations is one of 0. */
    boolean countsEmptyPanes(Windowing windowing) {
        return windowing.empty() == EmptyPane.ZERO || (windowing.empty() == EmptyPane.NO_MOVEMENT && !ofStatements);
    }

    /**
     * End of the newest closed pane of which something is known, which for movements may be that there was none: that
     * goes on being known for {@link #KNOWN_NONE} after the last one. {@link Series#NEVER} before the first.
     */
    long heard(Windowing windowing) {
        boolean moves = windowing.empty() == EmptyPane.NO_MOVEMENT && !ofStatements && observed != Instants.NEVER;
        return moves ? Math.max(observed, Math.min(closed, observed + KNOWN_NONE)) : observed;
    }

    /** The same with the nearest panes of another grid. */
    ClosedState nearest(PaneSize size) {
        long end = closed == Instants.NEVER ? closed : size.nearest(closed);
        List<Pane> panes = Pane.nearest(window, size);
        return new ClosedState(
                end, observed, panes, history, anomalousSince, gap, learnt, latest, arrivals, ofStatements, recurrence);
    }

    /** Panes between the newest closed one and {@code start} of which nothing is known. */
    long missingBefore(PaneSize pane, long start) {
        return closed == Instants.NEVER ? 0 : Math.max(0, pane.between(closed, start));
    }
}
