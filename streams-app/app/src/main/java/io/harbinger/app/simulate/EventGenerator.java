package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import java.util.function.Consumer;

/** One stream of simulated events, readable from any time on. */
interface EventGenerator {

    /**
     * Gives the events with {@code from <= time < to}, in any order; a span gives the same events as its parts.
     *
     * @param from epoch milliseconds
     * @param to epoch milliseconds, at most a day after {@code from} in practice
     */
    void emit(long from, long to, Consumer<Event> out);
}
