package io.harbinger.domain.detect;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A detector's state of one series: a value, about a kilobyte.
 *
 * @param seen values so far
 * @param inBlock values in the open block
 * @param blocks blocks ended
 * @param mean long-run mean
 * @param deviation long-run mean distance from it
 * @param majority the one value that it mostly has, where there is one
 * @param trends one per time scale, shortest first
 * @param day what is usual at each hour
 * @param channels one per view, in the order of {@link Views}
 * @param departure from what was normal; null while the series is as usual
 * @param began hour of the first value since 1970; {@link #LONG_AGO} where that is not known
 */
public record DetectorState(
        long seen,
        int inBlock,
        int blocks,
        double mean,
        double deviation,
        MajorityValue majority,
        List<Trend> trends,
        DayProfile day,
        List<Channel> channels,
        @Nullable Departure departure,
        int began)
        implements Learnt {

    /** Time scales. */
    static final int SCALES = 3;

    /** Two views on each time scale, the long-run level, and two of the hour of the day. */
    static final int CHANNELS = 2 * SCALES + 3;

    /** Of states that were stored before it was kept. */
    public static final int LONG_AGO = 0;

    /** Within so many hours each hour of the day comes three times: before, no one knows what a sensor does all day. */
    private static final int FIRST_HOURS = 72;

    private static final long HOUR = 3_600_000L;

    private static final int MIN_BLOCKS = 3;

    /** Before the first value. */
    public static final DetectorState EMPTY = new DetectorState(
            0,
            0,
            0,
            0,
            0,
            MajorityValue.NOTHING,
            Collections.nCopies(SCALES, Trend.EMPTY),
            DayProfile.EMPTY,
            Collections.nCopies(CHANNELS, Channel.EMPTY),
            null,
            LONG_AGO);

    public DetectorState {
        trends = List.copyOf(trends);
        channels = List.copyOf(channels);
    }

    DetectorState departed(@Nullable Departure next) {
        return new DetectorState(seen, inBlock, blocks, mean, deviation, majority, trends, day, channels, next, began);
    }

    /** With another normal level, whatever was learnt of it meanwhile. */
    DetectorState withNormal(Departure.Normal normal) {
        return new DetectorState(
                seen,
                inBlock,
                blocks,
                normal.mean(),
                normal.deviation(),
                majority,
                trends,
                normal.day(),
                channels,
                departure,
                began);
    }

    /** Whether {@code time} is within the first three days of the series. */
    public boolean isNew(long time) {
        return began != LONG_AGO && time - began * HOUR < FIRST_HOURS * HOUR;
    }

    /** When it began, where a value at {@code time} is the next one. */
    int beganBy(long time) {
        return seen == 0 ? (int) Math.floorDiv(time, HOUR) : began;
    }

    /** Whether enough blocks have ended for rarity to be estimated. */
    public boolean ready() {
        return blocks >= MIN_BLOCKS;
    }
}
