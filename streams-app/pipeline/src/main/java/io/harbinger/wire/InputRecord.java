package io.harbinger.wire;

import io.harbinger.domain.event.Event;

/** What an input topic carries: events, and ticks in order with them. */
public sealed interface InputRecord {

    record OfEvent(Event event) implements InputRecord {}

    /**
     * Event time has reached an instant.
     *
     * @param time the instant, epoch milliseconds
     */
    record OfTick(long time) implements InputRecord {}
}
