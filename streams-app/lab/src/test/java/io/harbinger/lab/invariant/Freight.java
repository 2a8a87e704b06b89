package io.harbinger.lab.invariant;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Shipments on lanes. The events of one lane come from three nodes, so from several partitions: departure at the origin,
 * an estimate from the strait on the way, delivery at the destination.
 */
record Freight(String prefix, SplittableRandom random) {

    private record Lane(String origin, String strait, String destination) {

        String id() {
            return origin + ">" + destination;
        }
    }

    private static final List<Lane> LANES = List.of(
            new Lane("port-1", "strait-1", "port-2"),
            new Lane("port-2", "strait-1", "port-3"),
            new Lane("port-3", "strait-2", "port-1"),
            new Lane("port-2", "strait-2", "port-1"));

    private static final int PER_DAY = 4;
    private static final long LEAD = 40 * Scenario.HOUR;

    static Freight of(String prefix, long seed) {
        return new Freight(prefix, new SplittableRandom(seed));
    }

    void emit(Consumer<Event> out) {
        for (Lane lane : LANES) {
            for (int serial = 0; serial < (Scenario.DAYS - 2) * PER_DAY; serial++) {
                ship(lane, serial, out);
            }
        }
    }

    private void ship(Lane lane, int serial, Consumer<Event> out) {
        long planned = Scenario.START + serial * Scenario.DAY / PER_DAY + (long) (random.nextDouble() * Scenario.HOUR);
        long left = planned + minutes(20);
        long passed = left + LEAD / 2;
        long held = held(lane.strait(), passed);
        long due = planned + LEAD;
        long came = Math.min(due - minutes(60) + held, Scenario.day(Scenario.DAYS) - 1);
        out.accept(
                event(lane, serial, "DEPA", lane.origin(), Classifier.ACT, new Times(left, null, planned, null, null)));
        out.accept(event(
                lane,
                serial,
                "TRANSIT",
                lane.strait(),
                Classifier.EST,
                new Times(passed, null, due, due + held, null)));
        out.accept(event(
                lane, serial, "DELIVERY", lane.destination(), Classifier.ACT, new Times(came, null, due, null, left)));
    }

    /** What passes strait-1 on days 20 to 24 waits for up to four days. */
    private static long held(String strait, long passed) {
        boolean shut = strait.equals("strait-1") && passed >= Scenario.day(20) && passed < Scenario.day(24);
        return shut ? Scenario.day(24) - passed : 0;
    }

    private long minutes(int most) {
        return (long) (random.nextDouble() * most * 60_000);
    }

    private LogisticsEvent event(Lane lane, int serial, String type, String node, Classifier classifier, Times times) {
        String laneId = prefix + lane.id();
        var route = Route.of(laneId, "MAEU", laneId + "/" + serial);
        return new LogisticsEvent(
                laneId + "/" + serial + "/" + type,
                prefix + node,
                "The " + node,
                LogisticsType.valueOf(type),
                classifier,
                times,
                route,
                Load.NONE);
    }
}
