package io.harbinger.domain.detect;

import java.util.Collections;
import java.util.List;

/**
 * What a detector remembers of one series: a value, about a kilobyte.
 *
 * @param seen values so far
 * @param inBlock values in the open block
 * @param blocks blocks ended
 * @param resting values for which the detector still rests
 * @param ongoing whether what it last spoke of still goes on
 * @param mean long-run mean
 * @param deviation long-run mean distance from it
 * @param trends one per time scale, shortest first
 * @param day what is usual at each hour
 * @param channels one per view, in the order of {@link Views}
 */
public record DetectorState(
        long seen,
        int inBlock,
        int blocks,
        int resting,
        boolean ongoing,
        double mean,
        double deviation,
        List<Trend> trends,
        DayProfile day,
        List<Channel> channels)
        implements Learnt {

    /** Before the first value. */
    public static final DetectorState EMPTY = new DetectorState(
            0,
            0,
            0,
            0,
            false,
            0,
            0,
            List.of(Trend.EMPTY, Trend.EMPTY, Trend.EMPTY),
            DayProfile.EMPTY,
            Collections.nCopies(Views.COUNT, Channel.EMPTY));

    public DetectorState {
        trends = List.copyOf(trends);
        channels = List.copyOf(channels);
    }

    /** Whether enough has been seen for a value to surprise. */
    public boolean ready() {
        return blocks >= Detector.ENOUGH;
    }
}
