package io.harbinger.source;

import java.time.Duration;

/**
 * How the rows of a file lie in time.
 *
 * @param by whether rows come in the order of event time, or in any order
 * @param disorder with {@link By#TIME}: how far a row may lie behind the latest time before it
 * @param maxEvents most events that may be held in memory to be sorted
 */
public record Ordering(By by, Duration disorder, int maxEvents) {

    /** What a file's order of rows is. */
    public enum By {
        /** Event time, but for the disorder stated: read as a stream. */
        TIME,
        /** Any: the whole input is read, then sorted. */
        FILE
    }

    public static final int DEFAULT_MAX_EVENTS = 20_000_000;

    public Ordering {
        if (disorder.isNegative()) {
            throw new IllegalArgumentException("disorder must not be negative, was " + disorder);
        }
        if (maxEvents < 1) {
            throw new IllegalArgumentException("maxEvents must be at least 1, was " + maxEvents);
        }
    }
}
