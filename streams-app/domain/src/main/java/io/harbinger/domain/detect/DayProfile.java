package io.harbinger.domain.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The usual value at each hour of the day (UTC), and whether it predicts better than the long-run mean: it does where its
 * recent errors are clearly smaller.
 *
 * @param usual mean per hour, 24 of them
 * @param counts values behind each, up to {@link #LENGTH}
 * @param plainMiss mean error of the long-run mean over recent values
 * @param profileMiss mean error of the profile over recent values
 * @param smoothed mean of recent differences from the profile
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, seen only in this package
public record DayProfile(float[] usual, byte[] counts, double plainMiss, double profileMiss, double smoothed) {
    public static final int HOURS = 24;
    static final DayProfile EMPTY = new DayProfile(new float[HOURS], new byte[HOURS], 0, 0, 0);
    private static final int LENGTH = 60;
    private static final double MISS_LENGTH = 1000;
    private static final double SMOOTHING = 12;
    private static final double CLEARLY_LESS = 0.7;
    private static final long HOUR = 3_600_000L;

    /** The usual value at {@code time}; {@code otherwise} where that hour has had no value. */
    double usual(long time, double otherwise) {
        int hour = hour(time);
        return counts[hour] > 0 ? usual[hour] : otherwise;
    }

    boolean helps() {
        return profileMiss < CLEARLY_LESS * plainMiss;
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
                known ? Trend.mean(plainMiss, Math.abs(value - longRun), MISS_LENGTH, seen) : plainMiss,
                known ? Trend.mean(profileMiss, Math.abs(difference), MISS_LENGTH, seen) : profileMiss,
                Trend.mean(smoothed, difference, SMOOTHING, seen));
    }

    private static int hour(long time) {
        return (int) Math.floorMod(Math.floorDiv(time, HOUR), (long) HOURS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayProfile day
                && plainMiss == day.plainMiss
                && profileMiss == day.profileMiss
                && smoothed == day.smoothed
                && Arrays.equals(usual, day.usual)
                && Arrays.equals(counts, day.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(usual);
    }
}
