package io.harbinger.domain.detect;

import io.harbinger.domain.stats.Habit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Detects a run of counts far below the usual rate. The sums of the last one to four counts are compared with a
 * negative binomial of the long-run rate and of such sums' own dispersion: at a port with two ships a day a day
 * without any means little, three of them a lot. The evidence is the signed root of the deviance (McCullagh and
 * Nelder, Generalized Linear Models, 1989, 2.3 and 11). A count above a quarter of the usual is no outage, however
 * improbable, and one above a half ends a run; one low count alone, as often a gap in the data as a closure, never
 * gives a z beyond −3. A run no deeper than is a {@link Habit} is none either: many ports rest on Sundays. Usual is
 * what the season leaves of the rate ({@link SameWeeks}).
 *
 * @param counts whether every value so far was a count
 * @param rate long-run mean
 * @param variance of the sums of one to {@link #LONGEST} counts about their expectation
 * @param recent the newest values, newest first
 * @param seen values so far
 * @param depth root of the deviance of the present run of low counts; 0 when there is none
 * @param habit of earlier runs, by that root
 * @param year the weeks of the last year
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, a carrier between state and storage
public record Outage(
        boolean counts,
        double rate,
        double[] variance,
        double[] recent,
        int seen,
        double depth,
        Habit habit,
        SameWeeks year)
        implements Learnt {
    static final int LONGEST = 4;
    /** Newest values kept out of the rate, so that an outage does not lower its own baseline. */
    private static final int GAP = 7;

    private static final long DAY = 86_400_000L;

    static final int KEPT = GAP + LONGEST;
    public static final Outage EMPTY =
            new Outage(true, 0, new double[LONGEST], new double[0], 0, 0, Habit.NONE, SameWeeks.NONE);
    private static final double LENGTH = 180;
    private static final int ENOUGH = 60;
    private static final double LARGEST_SHARE = 0.25;
    private static final double LARGEST_SHARE_BEFORE = 0.5;
    private static final double MOST_ALONE = 3;
    /** A run no deeper than this is not worth remembering. */
    private static final double LEAST_DEPTH = 2;
    /** By how much a run has to be deeper than the habit: what the same rest varies by. */
    private static final double MORE_THAN_HABIT = 1.25;

    private static final double LEAST_RATE = 0.05;
    private static final double LEAST_DISPERSION = 1.02;

    /**
     * With one more value; one that is no count switches the detection off for good.
     *
     * @param time epoch milliseconds, after that of the values before
     */
    public Outage plus(long time, double value) {
        if (!counts || value < 0 || value != Math.rint(value)) {
            return new Outage(false, 0, EMPTY.variance, EMPTY.recent, 0, 0, Habit.NONE, SameWeeks.NONE);
        }
        double[] next = new double[Math.min(KEPT, recent.length + 1)];
        next[0] = value;
        System.arraycopy(recent, 0, next, 1, next.length - 1);
        int more = Math.min(seen, (int) LENGTH) + 1;
        Outage learnt = next.length < KEPT
                ? new Outage(true, 0, variance, next, more, 0, habit, year)
                : learnt(time, next, more);
        return learnt.remembering(time, depth);
    }

    private Outage learnt(long time, double[] values, int more) {
        int learnt = Math.max(1, more - KEPT + 1);
        double mean = Trend.mean(rate, values[GAP], LENGTH, learnt);
        double[] spread = Arrays.copyOf(variance, LONGEST);
        double sum = 0;
        for (int n = 1; n <= LONGEST; n++) {
            sum += values[GAP + n - 1];
            double off = sum - n * mean;
            spread[n - 1] = Trend.mean(spread[n - 1], off * off, LENGTH, learnt);
        }
        SameWeeks weeks = year.plus(time - GAP * DAY, values[GAP], Math.max(mean, LEAST_RATE));
        return new Outage(true, mean, spread, values, more, 0, habit, weeks);
    }

    /** With the depth of the present run, or the run before among the earlier ones where it has ended. */
    private Outage remembering(long time, double before) {
        double now = recent.length < KEPT ? 0 : deepest(time).root();
        boolean ended = now == 0 && before >= LEAST_DEPTH;
        return new Outage(
                counts,
                rate,
                variance,
                recent,
                seen,
                Math.max(now, now == 0 ? 0 : before),
                ended ? habit.plus(time, before) : habit,
                year);
    }

    /** Whether there have been enough counts, and no other values, for an outage to be detected. */
    public boolean ready() {
        return counts && seen >= ENOUGH;
    }

    /** The newest counts that are judged together: how many, and the signed root of the deviance of their sum. */
    private record Run(int length, double root) {}

    /** Of the runs that end with the newest count the deepest; of depth 0 where that is not low. */
    private Run deepest(long time) {
        double usual = usual(time);
        int longest = recent[0] <= LARGEST_SHARE * usual ? Math.min(LONGEST, recent.length) : 0;
        Run deepest = new Run(1, 0);
        double sum = 0;
        for (int n = 1; n <= longest && (n == 1 || recent[n - 1] <= LARGEST_SHARE_BEFORE * usual); n++) {
            sum += recent[n - 1];
            double root = Math.sqrt(2 * deviance(sum, n * usual, dispersion(n)));
            double counted = n == 1 ? Math.min(root, MOST_ALONE) : root;
            if (counted > deepest.root()) {
                deepest = new Run(n, counted);
            }
        }
        return deepest;
    }

    /**
     * The result for the newest counts: a negative z in an outage, else 0.
     *
     * @param time of the newest, epoch milliseconds
     */
    public Detection detection(long time) {
        Run run = ready() ? deepest(time) : new Run(1, 0);
        if (run.root() <= MORE_THAN_HABIT * habit.size(time)) {
            run = new Run(1, 0);
        }
        double usual = usual(time);
        double total = Arrays.stream(recent).limit(run.length()).sum();
        View view = run.root() == 0 ? View.NONE : View.OUTAGE;
        double z = run.root() == 0 ? 0 : -run.root();
        return new Detection(
                view, usual, spread(1, usual), z, 0, 0, run.length(), total, spread(run.length(), usual), null);
    }

    /** What is usual on a day: the rate, or what the season leaves of it. */
    private double usual(long time) {
        return Math.max(rate * year.share(time), LEAST_RATE);
    }

    private double dispersion(int run) {
        return Math.max(LEAST_DISPERSION, variance[run - 1] / (run * Math.max(rate, LEAST_RATE)));
    }

    /** Standard deviation of the sum of so many counts. */
    private double spread(int run, double usual) {
        return Math.sqrt(dispersion(run) * run * usual);
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
                && depth == outage.depth
                && habit.equals(outage.habit)
                && year.equals(outage.year)
                && Arrays.equals(variance, outage.variance)
                && Arrays.equals(recent, outage.recent);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(recent);
    }
}
