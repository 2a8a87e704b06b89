package io.harbinger.domain.detect;

import io.harbinger.domain.stats.Normal;

/**
 * How many panes of a window usually have something in them: a port to which a ship comes every ten days has weeks
 * without any, one that rests on Sundays has none.
 *
 * @param mean of the number of such panes
 * @param variance of it
 * @param seen windows so far, up to those that are averaged
 */
public record ActivePanes(double mean, double variance, int seen) implements Learnt {
    public static final ActivePanes EMPTY = new ActivePanes(0, 0, 0);
    private static final int LENGTH = 112;
    private static final int ENOUGH = 14;

    /** A whole number does not tell finer. */
    private static final double LEAST_SPREAD = 0.5;

    /** With one more window. */
    public ActivePanes plus(int active) {
        int more = Math.min(LENGTH, seen + 1);
        double off = active - mean;
        double next = mean + off / more;
        return new ActivePanes(next, variance + (off * (active - next) - variance) / more, more);
    }

    /** The chance of a window without any, by a normal law; 0 where too few windows have been seen. */
    public double chanceOfNone() {
        double spread = Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance)));
        return seen < ENOUGH ? 0 : Normal.cdf((LEAST_SPREAD - mean) / spread);
    }
}
