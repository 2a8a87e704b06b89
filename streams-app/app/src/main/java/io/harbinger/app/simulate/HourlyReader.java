package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.LongFunction;

/** Reads a simulation one hour at a time, so that no more than an hour is in memory. */
final class HourlyReader implements Iterator<Event> {

    private final Simulation simulation;
    private final long end;
    private final LongFunction<Set<SimulatedKind>> kinds;
    private long next;
    private Iterator<Event> hour = Collections.emptyIterator();

    /** @param kinds of the hour that ends then, epoch milliseconds */
    HourlyReader(Simulation simulation, long from, long end, LongFunction<Set<SimulatedKind>> kinds) {
        this.simulation = simulation;
        this.next = from;
        this.end = end;
        this.kinds = kinds;
    }

    @Override
    public boolean hasNext() {
        while (!hour.hasNext() && next < end) {
            long to = Math.min(end, (Math.floorDiv(next, Days.HOUR_MILLIS) + 1) * Days.HOUR_MILLIS);
            hour = simulation.between(next, to, kinds.apply(to)).iterator();
            next = to;
        }
        return hour.hasNext();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the span ends at " + end);
        }
        return hour.next();
    }
}
