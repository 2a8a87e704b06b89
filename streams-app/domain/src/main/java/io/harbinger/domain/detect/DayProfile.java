package io.harbinger.domain.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is usual at each hour of the day (UTC), and whether knowing the hour helps: it does where the profile has missed the
 * recent values by clearly less than the long-run mean has.
 *
 * @param usual mean per hour, 24 of them
 * @param counts values behind each, up to {@link #LENGTH}
 * @param plainMiss mean distance of recent values from the long-run mean
 * @param profileMiss the same from the profile
 * @param smoothed mean of recent differences from the profile
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, seen only in this package
record DayProfile(float[] usual, byte[] counts, double plainMiss, double profileMiss, double smoothed) {
    static final int HOURS = 24;
    static final DayProfile EMPTY = new DayProfile(new float[HOURS], new byte[HOURS], 0, 0, 0);
    private static final int LENGTH = 60;
    private static final double MISS_LENGTH = 1000;
    private static final double SMOOTHING = 12;
    private static final double CLEARLY_LESS = 0.7;
    private static final long HOUR = 3_600_000L;

    /** What is usual at {@code time}; {@code otherwise} where that hour has not been seen. */
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
