package io.harbinger.domain.window;

/** The ends of event time, which stand for "not yet" and "never"; epoch milliseconds. */
final class Instants {

    static final long NEVER = Long.MIN_VALUE;
    static final long FOREVER = Long.MAX_VALUE;

    private Instants() {}
}
