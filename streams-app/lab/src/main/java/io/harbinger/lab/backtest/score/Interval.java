package io.harbinger.lab.backtest.score;

/**
 * A half-open interval of time.
 *
 * @param from first instant, epoch milliseconds
 * @param to end, exclusive; {@link #OPEN} where it has none yet
 */
public record Interval(long from, long to) {

    public static final long OPEN = Long.MAX_VALUE;

    public Interval {
        if (from > to) {
            throw new IllegalArgumentException("an interval must not end before it begins: " + from + " > " + to);
        }
    }

    /** The part of it within {@code [first, end)}, in milliseconds; 0 where there is none. */
    public long within(long first, long end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, first));
    }
}
