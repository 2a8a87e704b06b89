package io.harbinger.domain.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came in each week of the last year, as a share of what was usual at the time: ice, holidays and harvests come
 * again. Where less than half of the usual came in the same three weeks of the year before, that is the season, and only
 * that much is usual now; a smaller loss may be chance or weather, and takes nothing. A year is 52 weeks here.
 *
 * @param shares a ring of {@value #WEEKS} weeks by their number since 1970, in units of 1/64; −1 where nothing is known
 * @param week number of the week that is being filled; −1 before the first
 * @param came what came on the days of that week so far
 * @param usual what would have been usual on them
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, a carrier between state and storage
public record SameWeeks(byte[] shares, long week, float came, float usual) implements Learnt {

    public static final int WEEKS = 55;
    private static final int YEAR = 52;
    private static final long MILLIS = 7 * 86_400_000L;
    private static final double UNIT = 64;
    private static final byte UNKNOWN = -1;
    private static final double SEASON = 0.5;

    public static final SameWeeks NONE = new SameWeeks(filled(UNKNOWN), -1, 0, 0);

    /**
     * With one more day.
     *
     * @param time of it, epoch milliseconds, after that of the days before
     * @param value what came, 0 and more
     * @param usualThen what was usual, without regard to the season; above 0
     */
    public SameWeeks plus(long time, double value, double usualThen) {
        long now = Math.floorDiv(time, MILLIS);
        if (now == week) {
            return new SameWeeks(shares, week, (float) (came + value), (float) (usual + usualThen));
        }
        byte[] next = shares.clone();
        if (week >= 0) {
            next[place(week)] = (byte) Math.min(Byte.MAX_VALUE, Math.round(UNIT * came / usual));
            for (long gone = week + 1; gone <= Math.min(now, week + WEEKS); gone++) {
                next[place(gone)] = UNKNOWN;
            }
        }
        return new SameWeeks(next, now, (float) value, (float) usualThen);
    }

    /** The share of the usual that the season leaves at {@code time}, 0 to 0.5; 1 where it takes nothing. */
    public double share(long time) {
        long then = Math.floorDiv(time, MILLIS) - YEAR;
        double sum = 0;
        for (long one = then - 1; one <= then + 1; one++) {
            byte share = one <= week - WEEKS || one >= week ? UNKNOWN : shares[place(one)];
            if (share == UNKNOWN) {
                return 1;
            }
            sum += share;
        }
        double share = sum / (3 * UNIT);
        return share < SEASON ? share : 1;
    }

    private static int place(long week) {
        return (int) Math.floorMod(week, (long) WEEKS);
    }

    private static byte[] filled(byte with) {
        byte[] filled = new byte[WEEKS];
        Arrays.fill(filled, with);
        return filled;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SameWeeks weeks
                && week == weeks.week
                && came == weeks.came
                && usual == weeks.usual
                && Arrays.equals(shares, weeks.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares);
    }
}
