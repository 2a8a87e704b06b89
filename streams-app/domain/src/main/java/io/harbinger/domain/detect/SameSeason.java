package io.harbinger.domain.detect;

import io.harbinger.domain.stats.SortedSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last three years of a volume or price by the month or the week: harvests, holidays and heating come again. What
 * the same pane of a year before lets expect is the value it had, and the same carried on by the median change within a
 * year; the spread of these changes says how well one year foretells the next. Values are natural logarithms, in steps
 * of 0.2 %, which is far finer than any spread.
 *
 * @param logs newest last, in units of 1/{@value #UNIT}; {@link #UNKNOWN} for a pane without a value above 0
 * @param newest start of the newest of these panes, epoch milliseconds
 * @param active how many panes of its windows have any; null where windows are of one pane
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, a carrier between state and storage
public record SameSeason(
        short[] logs, long newest, @Nullable ActivePanes active) implements Learnt {

    public static final short UNKNOWN = Short.MIN_VALUE;
    public static final SameSeason NONE = new SameSeason(new short[0], 0, null);
    private static final int YEARS = 3;
    private static final double UNIT = 500;

    /** A change has the noise of two values. */
    private static final double OF_TWO = Math.sqrt(2);

    /** So large a part of a year of changes has to be known. */
    private static final int ENOUGH = 3;

    /**
     * What a year before lets expect.
     *
     * @param log natural logarithm of it
     * @param spread of a value about it, as a standard deviation of logarithms
     */
    public record Expected(double log, double spread) {}

    /**
     * With one more pane.
     *
     * @param time its start, epoch milliseconds, after that of the panes before
     * @param missing panes since the newest one of which nothing is known
     * @param year panes of a year
     */
    public SameSeason plus(long time, long missing, double value, int year) {
        int capacity = YEARS * year;
        int gap = (int) Math.min(missing, capacity);
        int kept = Math.min(logs.length, Math.max(0, capacity - 1 - gap));
        short[] next = new short[Math.min(capacity, kept + gap + 1)];
        Arrays.fill(next, UNKNOWN);
        System.arraycopy(logs, logs.length - kept, next, 0, kept);
        next[next.length - 1] = value > 0 ? (short) Math.rint(UNIT * Math.log(value)) : UNKNOWN;
        return new SameSeason(next, time, active);
    }

    /** With what is known of the panes of its windows. */
    public SameSeason with(@Nullable ActivePanes panes) {
        return new SameSeason(logs, newest, panes);
    }

    /**
     * What the one and the two years before let expect; empty where no year is known.
     *
     * @param missing panes between the newest one and the one that is judged
     * @param skipped newest panes that are no part of what is usual: the gap, and a run of anomalous values
     * @param year panes of a year
     */
    public List<Expected> expected(long missing, long skipped, int year) {
        long first = Math.max(0, skipped - missing);
        SortedSample changes = changes(first, logs.length, year);
        if (!isEnough(changes, year)) {
            return List.of();
        }
        // What lasts spoils the changes of the newest year first.
        SortedSample newest = changes(first, first + year, year);
        double changing = isEnough(newest, year) ? Math.min(changes.spread(), newest.spread()) : changes.spread();
        double spread = changing / OF_TWO;
        List<Expected> expected = new ArrayList<>();
        for (int years = 1; years < YEARS; years++) {
            double then = log(years * (long) year - 1 - missing);
            if (!Double.isNaN(then)) {
                expected.add(new Expected(then, spread));
                expected.add(new Expected(then + years * changes.median(), spread));
            }
        }
        return expected;
    }

    private static boolean isEnough(SortedSample changes, int year) {
        return changes.size() >= Math.max(2, year / ENOUGH);
    }

    /** The known changes within a year, to panes of these ages. */
    private SortedSample changes(long from, long to, int year) {
        double[] changes = new double[logs.length];
        int known = 0;
        for (long age = from; age < Math.min(to, logs.length - year); age++) {
            double change = log(age) - log(age + year);
            if (!Double.isNaN(change)) {
                changes[known++] = change;
            }
        }
        return SortedSample.of(Arrays.copyOf(changes, known));
    }

    /** NaN where it is unknown. */
    private double log(long age) {
        short log = age < 0 || age >= logs.length ? UNKNOWN : logs[(int) (logs.length - 1 - age)];
        return log == UNKNOWN ? Double.NaN : log / UNIT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SameSeason season
                && newest == season.newest
                && Arrays.equals(logs, season.logs)
                && (active == null ? season.active == null : active.equals(season.active));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(logs);
    }
}
