package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Windowing;
import java.util.List;

/** When the next pane of a series closes, and its newest result lapses; all times epoch milliseconds. */
final class PaneSchedule {

    private PaneSchedule() {}

    /** When a pane that starts at {@code start} closes: its end plus grace. */
    static long closesAt(Windowing windowing, long start) {
        return windowing.pane().plus(start, 1) + windowing.grace().toMillis();
    }

    /** When the newest closed observation no longer counts as fresh; {@link Instants#NEVER} where there is none. */
    static long staleAt(Indicator indicator, ClosedState past) {
        long heard = past.heard(indicator.windowing());
        return heard == Instants.NEVER ? Instants.NEVER : heard + past.freshMillis(indicator.windowing());
    }

    /** When the newest result no longer counts: when it is stale, or later where the measure says so. */
    static long lapsesAt(Indicator indicator, ClosedState past) {
        long heard = past.heard(indicator.windowing());
        return heard == Instants.NEVER
                ? Instants.NEVER
                : heard + MeasureStrategies.of(indicator.selection()).validMillis(indicator, past);
    }

    /** When a series with these panes is due: a pane closes, a result lapses, or the series is given up. */
    static long due(Indicator indicator, List<Pane> open, ClosedState past) {
        long pane = nextPane(indicator, open, past);
        long close = pane == Instants.FOREVER ? Instants.FOREVER : closesAt(indicator.windowing(), pane);
        return Math.min(close, past.latest() == null ? givenUpAt(past) : lapsesAt(indicator, past));
    }

    private static long givenUpAt(ClosedState past) {
        long until = past.arrivals().awaitedUntil();
        return until == Instants.NEVER ? Instants.FOREVER : until;
    }

    /** Start of the pane that closes next; {@link Instants#FOREVER} for none. */
    static long nextPane(Indicator indicator, List<Pane> open, ClosedState past) {
        long firstOpen = open.isEmpty() ? Instants.FOREVER : open.get(0).start();
        if (past.closed() == Instants.NEVER) {
            return firstOpen;
        }
        long firstEmpty = MeasureStrategies.of(indicator.selection()).nextEmptyPane(indicator, past);
        // An empty pane means something only where the series still counts by the time the pane closes.
        boolean counts = firstEmpty != Instants.FOREVER
                && closesAt(indicator.windowing(), firstEmpty) <= lapsesAt(indicator, past);
        return counts ? Math.min(firstOpen, firstEmpty) : firstOpen;
    }
}
