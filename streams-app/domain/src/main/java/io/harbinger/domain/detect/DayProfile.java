package io.harbinger.domain.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The usual value at each hour of the day (UTC), and whether it predicts better than the long-run mean: it does where
 * its recent errors are clearly smaller.
 *
 * @param usual mean per hour, 24 of them
 * @param counts values behind each, up to {@link #LENGTH}
 * @param plainError mean error of the long-run mean over recent values
 * @param profileError mean error of the profile over recent values
 * @param smoothed mean of recent differences from the profile
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, seen only in this package
public record DayProfile(float[] usual, byte[] counts, double plainError, double profileError, double smoothed) {
    public static final int HOURS = 24;
    static final DayProfile EMPTY = new DayProfile(new float[HOURS], new byte[HOURS], 0, 0, 0);
    private static final int LENGTH = 60;
    private static final double ERROR_LENGTH = 1000;
    private static final double SMOOTHING = 12;
    private static final double CLEARLY_LESS = 0.7;
    private static final long HOUR = 3_600_000L;

    /** The usual value at {@code time}; {@code otherwise} where that hour has had no value. */
    double usual(long time, double otherwise) {
        int hour = hour(time);
        return counts[hour] > 0 ? usual[hour] : otherwise;
    }

    boolean predictsBetter() {
        return profileError < CLEARLY_LESS * plainError;
    }

    DayProfile plus(long time, double value, double longRun, long seen) {
        int hour = hour(time);
        boolean known = counts[hour] > 0;
        double difference = value - usual(time, longRun);
        float[] next = Arrays.copyOf(usual, HOURS);
        byte[] more = Arrays.copyOf(counts, HOURS);
        more[hour] = (byte) Math.min(LENGTH, counts[hour] + 1);
        next[hour] += (float) ((value - next[hour]) / more[hour]);
        return new DayProfile(
                next,
                more,
                known ? Trend.mean(plainError, Math.abs(value - longRun), ERROR_LENGTH, seen) : plainError,
                known ? Trend.mean(profileError, Math.abs(difference), ERROR_LENGTH, seen) : profileError,
                Trend.mean(smoothed, difference, SMOOTHING, seen));
    }

    /** The same with every hour higher by {@code offset}. */
    DayProfile movedBy(double offset) {
        float[] next = new float[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            next[hour] = (float) (usual[hour] + offset);
        }
        return new DayProfile(next, counts, plainError, profileError, smoothed);
    }

    private static int hour(long time) {
        return (int) Math.floorMod(Math.floorDiv(time, HOUR), (long) HOURS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayProfile day
                && plainError == day.plainError
                && profileError == day.profileError
                && smoothed == day.smoothed
                && Arrays.equals(usual, day.usual)
                && Arrays.equals(counts, day.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(usual);
    }
}
