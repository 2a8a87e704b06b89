package io.harbinger.backtest.score;

/**
 * A stretch of time.
 *
 * @param from first instant, epoch milliseconds
 * @param to end, exclusive; {@link #OPEN} where it has none yet
 */
public record Span(long from, long to) {

    public static final long OPEN = Long.MAX_VALUE;

    public Span {
        if (from > to) {
            throw new IllegalArgumentException("a span must not end before it begins: " + from + " > " + to);
        }
    }

    /** The part of it within {@code [first, end)}, in milliseconds; 0 where there is none. */
    public long within(long first, long end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, first));
    }
}
