package io.harbinger.domain.state;

import java.time.Duration;

/**
 * What is kept of one subject at most. Every bound that bites is reported as a {@link Limit}.
 *
 * @param duplicateWindow ids of readings kept, 0 to 4,096
 * @param knownIds ids of logistics events and of trade flows kept at most, of each kind, 1 to 1,048,576; they are kept
 *     while a pane could take their events, and fewer are enough for most subjects
 * @param seriesPerSubject series, 1 to 16,384; the shipped catalogue keeps three of a sensor
 * @param subjectExpiry how long after its newest observation, in event time, a subject is forgotten; where an
 *     indicator calls its data fresh for longer, then for so long
 */
public record Limits(int duplicateWindow, int knownIds, int seriesPerSubject, Duration subjectExpiry) {

    public static final int MOST_IDS = 4_096;
    public static final int MOST_KNOWN_IDS = 1 << 20;
    public static final int MOST_SERIES = 16_384;

    /** What applies where a deployment says nothing else. */
    public static final Limits DEFAULT = new Limits(64, 65_536, 4_096, Duration.ofDays(400));

    public Limits {
        if (duplicateWindow < 0 || duplicateWindow > MOST_IDS) {
            throw new IllegalArgumentException("duplicateWindow must be 0 to 4096, was " + duplicateWindow);
        }
        if (knownIds < 1 || knownIds > MOST_KNOWN_IDS) {
            throw new IllegalArgumentException("knownIds must be 1 to 1048576, was " + knownIds);
        }
        if (seriesPerSubject < 1 || seriesPerSubject > MOST_SERIES) {
            throw new IllegalArgumentException("seriesPerSubject must be 1 to 16384, was " + seriesPerSubject);
        }
        if (subjectExpiry.isNegative() || subjectExpiry.isZero()) {
            throw new IllegalArgumentException("subjectExpiry must be longer than 0, was " + subjectExpiry);
        }
    }

    /** The same with another number of ids of readings. */
    public Limits withDuplicateWindow(int ids) {
        return new Limits(ids, knownIds, seriesPerSubject, subjectExpiry);
    }

    /** The same with another number of ids of logistics events and trade flows. */
    public Limits withKnownIds(int ids) {
        return new Limits(duplicateWindow, ids, seriesPerSubject, subjectExpiry);
    }
}
