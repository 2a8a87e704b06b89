package io.harbinger.domain.detect;

import java.util.Collections;
import java.util.List;

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
        List<Channel> channels)
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
            Collections.nCopies(CHANNELS, Channel.EMPTY));

    public DetectorState {
        trends = List.copyOf(trends);
        channels = List.copyOf(channels);
    }

    /** Whether enough blocks have ended for rarity to be estimated. */
    public boolean ready() {
        return blocks >= MIN_BLOCKS;
    }
}
