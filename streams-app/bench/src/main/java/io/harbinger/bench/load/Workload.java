package io.harbinger.bench.load;

import java.time.Duration;
import java.time.Instant;

/**
 * The parameters of a log. The same workload gives the same log, byte for byte.
 *
 * @param nodes how many nodes report
 * @param events how many readings there are in all
 * @param interval how often a node reports, in event time
 * @param seed decides every value
 */
public record Workload(int nodes, long events, Duration interval, long seed) {

    /** Start of every log: a whole hour, so that panes begin with it. */
    public static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

    /** A reading is measured up to so long before it is sent: within the 10 s of grace of the sensor indicators. */
    public static final long MOST_DISORDER = 3_000;

    private static final long EVENTS_PER_TICK = 1_000;
    private static final long SECOND = 1_000;

    public Workload {
        if (nodes < 1 || nodes > 10_000_000) {
            throw new IllegalArgumentException("nodes must be 1 to 10,000,000, was " + nodes);
        }
        if (events < nodes) {
            throw new IllegalArgumentException(
                    "events must be at least as many as nodes (" + nodes + "), was " + events);
        }
        if (interval.toMillis() < SECOND || interval.toHours() > 1) {
            throw new IllegalArgumentException("interval must be 1 s to 1 h, was " + interval);
        }
    }

    /**
     * Event time between ticks, milliseconds: about a second, as live; longer where so few nodes report that the ticks
     * would be most of the log.
     */
    public long tickMillis() {
        long forEvents = EVENTS_PER_TICK * interval.toMillis() / nodes;
        return Math.max(SECOND, forEvents / SECOND * SECOND);
    }

    /** When the reading of this number is sent, epoch milliseconds; readings follow one another in this order. */
    public long sentAt(long number) {
        long round = number / nodes;
        long node = number % nodes;
        return START + round * interval.toMillis() + node * interval.toMillis() / nodes;
    }

    /** The last tick: after the last reading. */
    public long end() {
        return (sentAt(events - 1) / tickMillis() + 1) * tickMillis();
    }
}
