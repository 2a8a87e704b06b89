package io.harbinger.topology;

import java.time.Duration;

/**
 * What a topic must be.
 *
 * @param compacted cleanup policy {@code compact}; otherwise {@code delete}
 * @param ticking carries ticks, which are believed as far as their records' timestamps: the broker must not take one
 *     that is further ahead of its clock than {@link #MOST_AHEAD}
 * @param single has one partition, whatever the others have
 */
public record TopicSpec(String name, boolean compacted, boolean ticking, boolean single) {

    /**
     * How far ahead of the broker's clock a record with ticks may be: less than the shortest grace of the shipped
     * catalogue (10 s), so that a ticker whose clock is ahead makes no reading late that comes at once.
     */
    public static final Duration MOST_AHEAD = Duration.ofSeconds(5);

    /**
     * Bytes that a batch of records may take, Kafka's own default. The application keeps what it writes below it; a
     * topic that takes less would stop it.
     */
    public static final int RECORD_BYTES = 1_048_588;

    static TopicSpec stream(String name) {
        return new TopicSpec(name, false, false, false);
    }

    static TopicSpec ticking(String name) {
        return new TopicSpec(name, false, true, false);
    }

    static TopicSpec table(String name) {
        return new TopicSpec(name, true, false, false);
    }

    static TopicSpec single(String name) {
        return new TopicSpec(name, false, false, true);
    }
}
