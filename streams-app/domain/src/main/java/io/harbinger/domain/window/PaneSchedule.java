package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Windowing;
import java.util.List;

/** When the next pane of a series closes and its newest result goes stale; all times epoch milliseconds. */
final class PaneSchedule {

    private PaneSchedule() {}

    /** When a pane that starts at {@code start} closes: its end plus grace. */
    static long closesAt(Windowing windowing, long start) {
        return windowing.pane().plus(start, 1) + windowing.grace().toMillis();
    }

    /** When the newest closed observation no longer counts as fresh; {@link Instants#NEVER} where there is none. */
    static long staleAt(Indicator indicator, ClosedState past) {
        long heard = past.heard(indicator.windowing());
        return heard == Instants.NEVER
                ? Instants.NEVER
                : heard + indicator.windowing().freshness().toMillis();
    }

    /** When a series with these panes is due: a pane closes, or a result goes stale. */
    static long due(Indicator indicator, List<Pane> open, ClosedState past) {
        long pane = nextPane(indicator, open, past);
        long close = pane == Instants.FOREVER ? Instants.FOREVER : closesAt(indicator.windowing(), pane);
        return past.latest() == null ? close : Math.min(close, staleAt(indicator, past));
    }

    /** Start of the pane that closes next; {@link Instants#FOREVER} for none. */
    static long nextPane(Indicator indicator, List<Pane> open, ClosedState past) {
        long firstOpen = open.isEmpty() ? Instants.FOREVER : open.get(0).start();
        if (past.closed() == Instants.NEVER) {
            return firstOpen;
        }
        long firstEmpty = MeasureStrategies.of(indicator.selection()).nextEmptyPane(indicator, past);
        // An empty pane means something only where the series is not stale by the time the pane closes.
        boolean counts = firstEmpty != Instants.FOREVER
                && closesAt(indicator.windowing(), firstEmpty) <= staleAt(indicator, past);
        return counts ? Math.min(firstOpen, firstEmpty) : firstOpen;
    }
}
