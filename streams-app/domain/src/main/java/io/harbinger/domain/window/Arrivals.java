package io.harbinger.domain.window;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cadence that a series itself shows, and until when its data are still awaited after they stopped.
 *
 * @param intervals the last {@link #KEPT} intervals between panes with observations, oldest first, milliseconds; 0 for
 *     those so short that the indicator's own freshness covers several of them
 * @param awaitedUntil when a series without a fresh window is given up, epoch milliseconds; {@link Series#NEVER} while
 *     it has one, before its first, and after it was given up
 */
public record Arrivals(List<Long> intervals, long awaitedUntil) {

    /** Intervals kept: enough for one gap, or two, to be no cadence. */
    public static final int KEPT = 5;

    /** Usual intervals without data after which a series is no longer fresh: three missed ones, as for sensors. */
    static final int FRESH_INTERVALS = 3;

    /** Of a series as frequent as its indicator expects, which is what a new one is taken for. */
    public static final Arrivals FREQUENT = new Arrivals(Collections.nCopies(KEPT, 0L), Instants.NEVER);

    public Arrivals {
        if (intervals.size() != KEPT) {
            throw new IllegalArgumentException("there are " + KEPT + " intervals, were " + intervals.size());
        }
        intervals = List.copyOf(intervals);
    }

    /**
     * With one more interval.
     *
     * @param freshMillis how long the indicator calls its data fresh
     */
    Arrivals plus(long interval, long freshMillis) {
        long kept = interval * FRESH_INTERVALS <= freshMillis ? 0 : interval;
        if (kept == 0 && intervals.equals(FREQUENT.intervals)) {
            return this;
        }
        List<Long> next = new ArrayList<>(intervals.subList(1, KEPT));
        next.add(kept);
        return new Arrivals(next, awaitedUntil);
    }

    /** The same, awaited until another time. */
    Arrivals awaitedUntil(long time) {
        return time == awaitedUntil ? this : new Arrivals(intervals, time);
    }

    /** How long after its newest observation the series is fresh by its cadence, milliseconds: 0 where it is frequent. */
    long freshMillis() {
        if (intervals.get(KEPT - 1) == 0 && intervals.equals(FREQUENT.intervals)) {
            return 0;
        }
        List<Long> sorted = new ArrayList<>(intervals);
        Collections.sort(sorted);
        return sorted.get(KEPT / 2) * FRESH_INTERVALS;
    }
}
