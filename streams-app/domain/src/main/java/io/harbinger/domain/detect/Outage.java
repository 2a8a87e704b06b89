package io.harbinger.domain.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Detects a run of counts far below the usual rate. The sums of the last one to four counts are compared with a
 * negative binomial of the long-run rate and of such sums' own dispersion: at a port with two ships a day a day
 * without any means little, three of them a lot. The evidence is the signed root of the deviance (McCullagh and
 * Nelder, Generalized Linear Models, 1989, 2.3 and 11). A count above a quarter of the usual is no outage, however
 * improbable, and one above a half ends a run; one low count alone, as often a gap in the data as a closure, never
 * gives a z beyond −3.
 *
 * @param counts whether every value so far was a count
 * @param rate long-run mean
 * @param variance of the sums of one to {@link #LONGEST} counts about their expectation
 * @param recent the newest values, newest first
 * @param seen values so far
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, a carrier between state and storage
public record Outage(boolean counts, double rate, double[] variance, double[] recent, int seen) implements Learnt {
    static final int LONGEST = 4;
    /** Newest values kept out of the rate, so that an outage does not lower its own baseline. */
    private static final int GAP = 7;

    static final int KEPT = GAP + LONGEST;
    public static final Outage EMPTY = new Outage(true, 0, new double[LONGEST], new double[0], 0);
    private static final double LENGTH = 180;
    private static final int ENOUGH = 60;
    private static final double LARGEST_SHARE = 0.25;
    private static final double LARGEST_SHARE_BEFORE = 0.5;
    private static final double MOST_ALONE = 3;
    private static final double LEAST_RATE = 0.05;
    private static final double LEAST_DISPERSION = 1.02;

    /** With one more value; one that is no count switches the detection off for good. */
    public Outage plus(double value) {
        if (!counts || value < 0 || value != Math.rint(value)) {
            return new Outage(false, 0, EMPTY.variance, EMPTY.recent, 0);
        }
        double[] next = new double[Math.min(KEPT, recent.length + 1)];
        next[0] = value;
        System.arraycopy(recent, 0, next, 1, next.length - 1);
        int more = Math.min(seen, (int) LENGTH) + 1;
        return next.length < KEPT ? new Outage(true, 0, variance, next, more) : learnt(next, more);
    }

    private Outage learnt(double[] values, int more) {
        int learnt = Math.max(1, more - KEPT + 1);
        double mean = Trend.mean(rate, values[GAP], LENGTH, learnt);
        double[] spread = Arrays.copyOf(variance, LONGEST);
        double sum = 0;
        for (int n = 1; n <= LONGEST; n++) {
            sum += values[GAP + n - 1];
            double off = sum - n * mean;
            spread[n - 1] = Trend.mean(spread[n - 1], off * off, LENGTH, learnt);
        }
        return new Outage(true, mean, spread, values, more);
    }

    /** Whether there have been enough counts, and no other values, for an outage to be detected. */
    public boolean ready() {
        return counts && seen >= ENOUGH;
    }

    /** The result for the newest counts: a negative z in an outage, else 0. */
    public Detection detection() {
        double usual = Math.max(rate, LEAST_RATE);
        int longest = ready() && recent[0] <= LARGEST_SHARE * usual ? LONGEST : 0;
        int run = 1;
        double worst = 0;
        double total = recent.length == 0 ? 0 : recent[0];
        double sum = 0;
        for (int n = 1; n <= longest && (n == 1 || recent[n - 1] <= LARGEST_SHARE_BEFORE * usual); n++) {
            sum += recent[n - 1];
            double root = Math.sqrt(2 * deviance(sum, n * usual, dispersion(n, usual)));
            double counted = n == 1 ? Math.min(root, MOST_ALONE) : root;
            if (counted > worst) {
                worst = counted;
                run = n;
                total = sum;
            }
        }
        View view = worst == 0 ? View.NONE : View.OUTAGE;
        double z = worst == 0 ? 0 : -worst;
        return new Detection(view, usual, spread(1, usual), z, 0, 0, run, total, spread(run, usual));
    }

    private double dispersion(int run, double usual) {
        return Math.max(LEAST_DISPERSION, variance[run - 1] / (run * usual));
    }

    /** Standard deviation of the sum of so many counts. */
    private double spread(int run, double usual) {
        return Math.sqrt(dispersion(run, usual) * run * usual);
    }

    /** Half the deviance of a count under a negative binomial of variance {@code dispersion · mean}. */
    private static double deviance(double count, double mean, double dispersion) {
        double size = mean / (dispersion - 1);
        double own = count > 0 ? count * Math.log(count / mean) : 0;
        return own - (count + size) * Math.log((count + size) / (mean + size));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outage outage
                && counts == outage.counts
                && rate == outage.rate
                && seen == outage.seen
                && Arrays.equals(variance, outage.variance)
                && Arrays.equals(recent, outage.recent);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(recent);
    }
}
