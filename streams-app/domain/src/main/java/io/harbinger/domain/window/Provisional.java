package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.PaneSize;
import java.util.ArrayList;
import java.util.List;

/**
 * What a series of statements that are published late keeps so that it can be corrected: its newest closed panes are
 * judged, but not final before the publication delay has passed.
 *
 * @param base what is kept of the final panes
 * @param judged the closed panes behind it, oldest first; the series' closed state is {@code base} with all of them
 * @param pending what has come about panes whose end had passed, and waits until the rest of its delivery is there;
 *     in {@linkplain Amendment#ORDER order}
 */
public record Provisional(ClosedState base, List<Pane> judged, List<Amendment> pending) {

    /** What may wait of one series. */
    static final int MOST_PENDING = 8_192;

    public Provisional {
        judged = List.copyOf(judged);
        pending = List.copyOf(pending);
    }

    /** Of a series whose panes so far are final. */
    static Provisional after(ClosedState base) {
        return new Provisional(base, List.of(), List.of());
    }

    /**
     * Restores a stored series; the rest of it follows.
     *
     * @param isStale whether its newest result is no longer fresh
     * @param awaitedUntil when it is given up, where it is stale, epoch milliseconds; {@link Series#NEVER} where it was
     */
    public Series series(Indicator indicator, String label, List<Pane> open, boolean isStale, long awaitedUntil) {
        ClosedState judgedState = foldedTo(indicator, Instants.FOREVER);
        ClosedState past = isStale ? judgedState.awaited(awaitedUntil) : judgedState;
        return new Series(indicator.id(), label, open, past, Instants.FOREVER, this).under(indicator);
    }

    /** The closed state with the judged panes that start before {@code end}. */
    public ClosedState foldedTo(Indicator indicator, long end) {
        ClosedState state = base;
        for (Pane pane : judged) {
            if (pane.start() >= end) {
                break;
            }
            state = PaneCloser.measure(indicator, state, pane).state();
        }
        return state;
    }

    /** With one more pane; those whose publication delay has passed by its closing become final. */
    Provisional closing(Indicator indicator, Pane pane, MeasureCache cache) {
        long now = PaneSchedule.closesAt(indicator.windowing(), pane.start());
        long delay = indicator.windowing().publicationDelayMillis();
        ClosedState state = base;
        int closed = 0;
        while (closed < judged.size()
                && PaneSchedule.closesAt(
                                        indicator.windowing(),
                                        judged.get(closed).start())
                                + delay
                        <= now) {
            state = cache.last(indicator, state, judged.get(closed++)).state();
        }
        List<Pane> left = new ArrayList<>(judged.subList(closed, judged.size()));
        left.add(pane);
        return new Provisional(state, left, pending);
    }

    /** End of the newest pane of what waits, epoch milliseconds; {@link Series#NEVER} where nothing does. */
    long newest(PaneSize pane) {
        long newest = Instants.NEVER;
        for (Amendment waiting : pending) {
            KeptObservation observation = waiting.observation();
            if (observation != null) {
                newest = Math.max(newest, pane.plus(pane.start(observation.time()), 1));
            }
        }
        return newest;
    }

    /** The same with the nearest panes of another grid. */
    Provisional nearest(PaneSize size) {
        return new Provisional(base.nearest(size), Pane.nearest(judged, size), pending);
    }

    Provisional withJudged(List<Pane> panes) {
        return new Provisional(base, panes, pending);
    }

    /** With something more that waits. */
    Provisional awaiting(Amendment amendment) {
        List<Amendment> waiting = new ArrayList<>(pending);
        int at = waiting.size();
        while (at > 0 && Amendment.ORDER.compare(waiting.get(at - 1), amendment) > 0) {
            at--;
        }
        waiting.add(at, amendment);
        return withPending(waiting);
    }

    Provisional withPending(List<Amendment> amendments) {
        return new Provisional(base, judged, amendments);
    }
}
