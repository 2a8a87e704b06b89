package io.harbinger.source;

import java.time.Duration;

/**
 * The order of the rows of a file in event time.
 *
 * @param by whether rows come in the order of event time, or in any order
 * @param disorder with {@link By#TIME}: by how much the time of a row may be earlier than the latest time before it
 * @param maxEvents largest number of events that may be kept in memory for sorting
 */
public record Ordering(By by, Duration disorder, int maxEvents) {

    /** By what the rows of a file are sorted. */
    public enum By {
        /** By event time, except for the stated disorder: the file is read as a stream. */
        TIME,
        /** Not by time: the whole input is read into memory and sorted. */
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
