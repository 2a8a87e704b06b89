package io.harbinger.client;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Indicator;
import java.util.Set;

/**
 * When a replay writes ticks: on a grid as fine as the shortest pane, as soon as the log has passed a point of the
 * grid. A finer grid would give the same alerts, since every boundary between two ticks is handled in order.
 */
public final class TickRule {

    private final long step;
    private long lastTick = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;

    /**
     * A rule for a log.
     *
     * @param step grid of the ticks in milliseconds, above 0
     */
    public TickRule(long step) {
        if (step < 1) {
            throw new IllegalArgumentException("tick step must be at least 1 ms, was " + step);
        }
        this.step = step;
    }

    /** The shortest pane of the indicators that observe these kinds of event, in milliseconds; a day without any. */
    public static long step(Catalogue catalogue, Set<EventKind> kinds) {
        return catalogue.indicators().stream()
                .filter(indicator -> observes(indicator, kinds))
                .mapToLong(indicator -> indicator.windowing().pane().longest())
                .min()
                .orElse(86_400_000);
    }

    /**
     * The ticks that go before an event at {@code time}, in order. The first states that everything up to the previous
     * event is complete, the second that nothing follows before this one. An event that goes back in time has none.
     */
    public long[] before(long time) {
        if (time <= last) {
            return new long[0];
        }
        long complete = last == Long.MIN_VALUE ? Long.MIN_VALUE : grid(last + 1);
        long current = grid(time);
        last = time;
        boolean first = complete > lastTick;
        boolean second = current > Math.max(lastTick, complete);
        lastTick = Math.max(lastTick, Math.max(complete, current));
        if (first && second) {
            return new long[] {complete, current};
        }
        return first ? new long[] {complete} : second ? new long[] {current} : new long[0];
    }

    /**
     * The tick that ends a log: everything up to the last event is complete, and the grace of events out of order has
     * passed.
     *
     * @param catalogue its longest grace is added
     * @param kinds kinds of event in the log
     * @return epoch milliseconds; {@link Long#MIN_VALUE} for an empty log
     */
    public long end(Catalogue catalogue, Set<EventKind> kinds) {
        if (last == Long.MIN_VALUE) {
            return Long.MIN_VALUE;
        }
        long grace = catalogue.indicators().stream()
                .filter(indicator -> observes(indicator, kinds))
                .mapToLong(TickRule::grace)
                .max()
                .orElse(0);
        return Math.max(lastTick, last + 1 + grace);
    }

    private static boolean observes(Indicator indicator, Set<EventKind> kinds) {
        EventKind kind = indicator.selection().source().kind();
        return kind != null && kinds.contains(kind);
    }

    private static long grace(Indicator indicator) {
        return indicator.windowing().grace().toMillis();
    }

    private long grid(long time) {
        return Math.floorDiv(time, step) * step;
    }
}
