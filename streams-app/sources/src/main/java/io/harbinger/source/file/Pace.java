package io.harbinger.source.file;

/**
 * How the event times of one kind of event follow each other, epoch milliseconds.
 *
 * <p>The next time may come as much later as ten of the longest gaps so far, and sixty days in any case: what is monthly
 * may pause for ten months, a daily log for two. A time beyond that leaps. It is believed once more than three different
 * times have come that are this near to each other: then the log has a gap. Fewer than twenty times say nothing about the
 * pace, and all is believed. Not thread safe.
 */
final class Pace {

    private static final long LEAST = 60L * 86_400_000;
    private static final int USUAL_GAPS = 10;
    private static final int LEAST_TIMES = 20;
    private static final int FEW = 3;

    private long latest = Long.MIN_VALUE;
    private long longestGap;
    private int times;
    /** The latest of the times that leap. */
    private long leaped;
    /** How many different ones there are that lie near to each other; 0 while none leaps. */
    private int leaps;

    /** The latest time believed. */
    long latest() {
        return latest;
    }

    /** Whether a time has leaped and is not decided. */
    boolean isLeaping() {
        return leaps > 0;
    }

    /** Whether a time lies beyond what may follow. */
    boolean isBeyond(long time) {
        return times >= LEAST_TIMES && time - latest > limit();
    }

    /** Takes a time; whether it lies before those that leap, so that these stand alone. */
    boolean add(long time) {
        if (!isBeyond(time)) {
            believe(time);
            return leaps > 0;
        }
        if (leaps == 0 || time - leaped > limit()) {
            leaps = 1;
        } else if (time > leaped) {
            leaps++;
        }
        leaped = leaps == 1 ? time : Math.max(time, leaped);
        if (leaps > FEW) {
            settle(true);
        }
        return false;
    }

    /** Ends the leap: its times are believed, or forgotten. */
    void settle(boolean believed) {
        if (leaps > 0 && believed) {
            latest = leaped;
        }
        leaps = 0;
    }

    private void believe(long time) {
        if (times == 0) {
            latest = time;
            times = 1;
        } else if (time > latest) {
            longestGap = Math.max(longestGap, time - latest);
            latest = time;
            times++;
        }
    }

    private long limit() {
        return Math.max(LEAST, USUAL_GAPS * longestGap);
    }
}
