package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A stream of bounded rate for load: the same events over and over, each round with ids of its own (also between loads
 * that start at different times), each event moved in time to the instant it is due. Holds no clock; the sender passes
 * the time that has gone by.
 *
 * @param cycle the events of one round
 * @param perSecond events per second, more than 0
 * @param start event time of the first event, epoch milliseconds
 * @param limit number of events in all
 */
public record Load(List<Event> cycle, double perSecond, long start, long limit) implements Iterable<Event> {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    public Load {
        cycle = List.copyOf(cycle);
        if (cycle.isEmpty()) {
            throw new IllegalArgumentException("a load needs at least one event to send");
        }
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("rate must be a finite number above 0, was " + perSecond);
        }
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative, was " + limit);
        }
    }

    /** One day of a simulation, over and over. */
    public static Load of(Simulation simulation, double perSecond, long start, long limit) {
        long from = simulation.start();
        return new Load(simulation.between(from, from + Days.MILLIS), perSecond, start, limit);
    }

    /**
     * How many events should have been sent when {@code elapsedNanos} have passed since the first: the first is due at
     * once, the n-th (from 0) after n ÷ rate seconds; never more than the limit.
     */
    public long due(long elapsedNanos) {
        if (elapsedNanos < 0) {
            return 0;
        }
        double due = Math.floor(elapsedNanos * (perSecond / NANOS)) + 1;
        return due >= limit ? limit : (long) due;
    }

    /** Nanoseconds after the first event at which event {@code index} (from 0) is due. */
    public long dueAfter(long index) {
        return (long) Math.ceil(index / perSecond * NANOS);
    }

    /** Event {@code index}, from 0: its time is start plus index ÷ rate; its other times keep their distance to it. */
    public Event event(long index) {
        Event event = cycle.get((int) (index % cycle.size()));
        long time = start + (long) (index * MILLIS / perSecond);
        long round = index / cycle.size();
        return EventTimeShift.by(
                event, time - event.time(), "#" + Long.toString(start, Character.MAX_RADIX) + "." + round);
    }

    /** All events in the order they are due. */
    @Override
    public Iterator<Event> iterator() {
        return LongStream.range(0, limit).mapToObj(this::event).iterator();
    }
}
