package io.harbinger.bench;

/** Parts of the benchmark that can be run alone. */
public enum Part {
    /** Every variant over one log. */
    THROUGHPUT,
    /** Few subjects and many. */
    SCALE,
    /** One stream thread and two. */
    THREADS,
    /** One instance and two, one stream thread each. */
    INSTANCES,
    /** Bytes stored. */
    STATE,
    /** Records logged per event. */
    CHANGELOG,
    /** State rebuilt. */
    RESTORE,
    /** From event to alert. */
    LATENCY,
    /** Many subjects: what they take, and a heap too small for them. */
    MEMORY,
    /** Killed in the middle. */
    CRASH,
    /** All of it. */
    ALL;

    boolean includes(Part part) {
        return this == ALL || this == part;
    }
}
