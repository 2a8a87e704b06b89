package io.harbinger.lab.invariant;

import io.harbinger.client.InputLog;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Events and ticks in the order in which they are written. The ticks belong to the log: no variant of it moves them. */
public record Log(List<Entry> entries) {

    public sealed interface Entry {
        /** Epoch milliseconds. */
        long time();
    }

    public record EventEntry(Event event) implements Entry {
        @Override
        public long time() {
            return event.time();
        }
    }

    public record Tick(long time) implements Entry {}

    /** A place in a log: entries sort by time, then by a number that keeps equals in order. */
    private record Place(long time, double rank) {}

    private static final Comparator<Place> BY_PLACE =
            Comparator.comparingLong(Place::time).thenComparingDouble(Place::rank);

    private static final long STEP = 4 * Scenario.HOUR;

    public Log {
        entries = List.copyOf(entries);
    }

    /** Events in order of time, ticks before the first event past each, and one that ends it all. */
    public static Log of(List<Event> events) {
        List<Entry> entries = new ArrayList<>();
        long tick = Scenario.START;
        for (Event event : events) {
            for (; tick <= event.time(); tick += STEP) {
                entries.add(new Tick(tick));
            }
            entries.add(new EventEntry(event));
        }
        entries.add(new Tick(tick));
        entries.add(new Tick(Scenario.day(Scenario.DAYS) + Scenario.DAY));
        return new Log(entries);
    }

    /** The tick that ends the log. */
    public long end() {
        return entries.get(entries.size() - 1).time();
    }

    /** The entries up to {@code time}, and with {@link #from} all of them. */
    public Log until(long time) {
        return new Log(entries.subList(0, firstAfter(time)));
    }

    public Log from(long time) {
        return new Log(entries.subList(firstAfter(time), entries.size()));
    }

    private int firstAfter(long time) {
        int index = 0;
        while (index < entries.size() && entries.get(index).time() <= time) {
            index++;
        }
        return index;
    }

    /** Every event up to {@code most} milliseconds later in the log than its time; ticks stay. */
    Log shuffled(long seed, long most) {
        var random = new SplittableRandom(seed);
        var places = new TreeMap<Place, Entry>(BY_PLACE);
        int rank = 0;
        for (Entry entry : entries) {
            long later = entry instanceof EventEntry ? random.nextLong(most) : 0;
            // The last tick ends the log, whatever the delays.
            places.put(new Place(entry.time() + later, rank++), entry);
        }
        return new Log(List.copyOf(places.values()));
    }

    /** The events of another log between ours, at their times; its ticks are left out. */
    Log with(Collection<Event> others) {
        var places = new TreeMap<Place, Entry>(BY_PLACE);
        int rank = 0;
        for (Entry entry : entries) {
            places.put(new Place(entry.time(), rank++), entry);
        }
        for (Event other : others) {
            // A tick stands before the events of its own instant and later, so ours come first.
            places.put(new Place(other.time(), rank++), new EventEntry(other));
        }
        return new Log(List.copyOf(places.values()));
    }

    /** Every event three times in a row. */
    Log tripled() {
        List<Entry> tripled = new ArrayList<>();
        for (Entry entry : entries) {
            tripled.add(entry);
            if (entry instanceof EventEntry) {
                tripled.add(entry);
                tripled.add(entry);
            }
        }
        return new Log(tripled);
    }

    /**
     * Every event three times, the second and third after {@code distance} and twice as many other events of its key
     * and kind.
     */
    Log tripledApart(int distance) {
        Map<String, List<Entry>> before = new HashMap<>();
        List<Entry> tripled = new ArrayList<>();
        for (Entry entry : entries) {
            tripled.add(entry);
            if (entry instanceof EventEntry written) {
                Event event = written.event();
                List<Entry> same = before.computeIfAbsent(event.kind() + event.key(), key -> new ArrayList<>());
                same.add(entry);
                for (int back = distance; back <= 2 * distance && same.size() > back; back += distance) {
                    tripled.add(same.get(same.size() - 1 - back));
                }
            }
        }
        return new Log(tripled);
    }

    /** Every movement and flow first with a wrong amount, then again as a higher revision with the right one. */
    Log corrected() {
        List<Entry> corrected = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof EventEntry written && !(written.event() instanceof SensorReading)) {
                corrected.add(new EventEntry(misstated(written.event())));
                corrected.add(new EventEntry(written.event().withRevision(Revision.of(1, false))));
            } else {
                corrected.add(entry);
            }
        }
        return new Log(corrected);
    }

    private static Event misstated(Event event) {
        if (event instanceof LogisticsEvent movement) {
            var load = new LogisticsEvent.Load(
                    movement.load().vesselType(), 9_999L, 1e6, movement.load().unit());
            return new LogisticsEvent(
                    movement.id(),
                    movement.node(),
                    movement.nodeName(),
                    movement.type(),
                    movement.classifier(),
                    movement.when(),
                    movement.route(),
                    load);
        }
        return event instanceof TradeFlow flow
                ? new TradeFlow(
                        flow.id(),
                        flow.product(),
                        flow.productName(),
                        flow.reporter(),
                        flow.partner(),
                        flow.flow(),
                        flow.periodStart(),
                        flow.time(),
                        new TradeFlow.Amount(null, null, 1.0, 1e9))
                : event;
    }

    long events() {
        return entries.stream().filter(entry -> entry instanceof EventEntry).count();
    }

    /** Writes all of it and waits until it is taken. */
    public void write(InputLog log) {
        for (Entry entry : entries) {
            if (entry instanceof EventEntry written) {
                log.event(written.event());
            } else {
                log.tick(entry.time());
            }
        }
        log.flush();
    }
}
