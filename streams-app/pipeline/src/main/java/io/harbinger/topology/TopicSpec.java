package io.harbinger.topology;

/**
 * What a topic must be.
 *
 * @param compacted cleanup policy {@code compact}; otherwise {@code delete}
 */
public record TopicSpec(String name, boolean compacted) {

    static TopicSpec stream(String name) {
        return new TopicSpec(name, false);
    }

    static TopicSpec table(String name) {
        return new TopicSpec(name, true);
    }
}
