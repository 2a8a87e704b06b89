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
        @Nullable Departure departure)
        implements Learnt {

    /** Time scales. */
    static final int SCALES = 3;

    /** Two views on each time scale, the long-run level, and two of the hour of the day. */
    static final int CHANNELS = 2 * SCALES + 3;

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
            null);

    public DetectorState {
        trends = List.copyOf(trends);
        channels = List.copyOf(channels);
    }

    DetectorState departed(@Nullable Departure next) {
        return new DetectorState(seen, inBlock, blocks, mean, deviation, majority, trends, day, channels, next);
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
                departure);
    }

    /** Whether enough blocks have ended for rarity to be estimated. */
    public boolean ready() {
        return blocks >= MIN_BLOCKS;
    }
}
