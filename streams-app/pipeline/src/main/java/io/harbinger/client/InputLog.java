package io.harbinger.client;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Rejection;

/** What a log is written to, in the order of the calls: the input topics of a cluster, or an engine in this process. */
public interface InputLog {

    /** Writes an event, or a dead letter where no broker would take it. */
    void event(Event event);

    /** Writes a tick to every input; epoch milliseconds. */
    void tick(long time);

    /**
     * Writes to the dead letters what could not become an event.
     *
     * @param origin the place it was read from, such as {@code file.csv:17}
     * @param original its bytes
     */
    void refused(Rejection rejection, String origin, byte[] original);

    /** Waits until everything has been taken. */
    void flush();
}
