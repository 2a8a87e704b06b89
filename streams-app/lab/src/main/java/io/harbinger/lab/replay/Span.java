package io.harbinger.lab.replay;

import java.time.Instant;

/**
 * The event time whose outputs are wanted and complete.
 *
 * @param from first instant, epoch milliseconds
 */
record Span(long from, End end) {

    /** Whether something that was found at an instant belongs to it. */
    boolean holds(Instant time) {
        return time.toEpochMilli() >= from && time.toEpochMilli() < end.time();
    }

    /** The same of a window, by its end, which is the first instant that is not in it. */
    boolean holdsEnd(Instant windowEnd) {
        return windowEnd.toEpochMilli() > from && windowEnd.toEpochMilli() <= end.time();
    }
}
