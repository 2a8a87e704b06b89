package io.harbinger.lab.invariant;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.SensorReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The scenario's events with a reading of each node every five minutes: what the write-ahead log is for. */
final class DenseReadings {

    private static final List<String> NODES = List.of("plant-1", "plant-9", "strait-1", "port-2");
    private static final long EVERY = 5 * 60_000;

    private DenseReadings() {}

    /** In order of time; {@code days} of readings from the start of the scenario. */
    static List<Event> among(List<Event> events, int days, long seed) {
        var random = new SplittableRandom(seed);
        List<Event> all = new ArrayList<>(events);
        for (long at = Scenario.START; at < Scenario.day(days); at += EVERY) {
            for (String node : NODES) {
                long time = at + random.nextInt(60_000);
                String id = "dense-" + node + "-" + at;
                all.add(new SensorReading(
                        id, node, "The " + node, "dense", "pressure", 5 + random.nextDouble(), "bar", time));
            }
        }
        all.sort(Comparator.comparingLong(Event::time).thenComparing(Event::id));
        return List.copyOf(all);
    }
}
