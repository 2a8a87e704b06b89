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
 * @param mean long-run mean
 * @param deviation long-run mean distance from it
 * @param trends one per time scale, shortest first
 * @param day what is usual at each hour
 * @param outage the watch for runs of low counts
 * @param channels one per view, in the order of {@link Views}
 */
public record DetectorState(
        long seen,
        int inBlock,
        int blocks,
        int resting,
        double mean,
        double deviation,
        List<Trend> trends,
        DayProfile day,
        Outage outage,
        List<Channel> channels) {

    /** Before the first value. */
    public static final DetectorState EMPTY = new DetectorState(
            0,
            0,
            0,
            0,
            0,
            0,
            List.of(Trend.EMPTY, Trend.EMPTY, Trend.EMPTY),
            DayProfile.EMPTY,
            Outage.EMPTY,
            Collections.nCopies(Views.COUNT, Channel.EMPTY));

    public DetectorState {
        trends = List.copyOf(trends);
        channels = List.copyOf(channels);
    }
}
