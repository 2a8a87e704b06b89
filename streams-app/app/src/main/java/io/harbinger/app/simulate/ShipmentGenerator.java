package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import java.util.List;
import java.util.function.Consumer;

/**
 * The events of shipments: for each its delivery and two estimates before it, for a held one also a new estimate every
 * day.
 */
record ShipmentGenerator(Seed seed, Disruption disruption, List<Route> routes, int perDay) implements EventGenerator {

    private static final int ESTIMATES = 2;
    private static final long EARLIEST_ESTIMATE = 3 * Days.MILLIS;
    private static final double ESTIMATE_BIAS_HOURS = 0.5;
    private static final double ESTIMATE_SPREAD_HOURS = 2.5;
    private static final long FIRST_NEW_ESTIMATE_AFTER = 6 * Days.HOUR_MILLIS;

    /** A lane with the keys of its random numbers. */
    record Route(SeaLane lane, String destinationName, long key, long lateKey, long estimateKey) {}

    /** The span that is read, and where its events go. */
    private record Span(long from, long to, Consumer<Event> out) {

        private boolean holds(long time) {
            return time >= from && time < to;
        }

        /** Whether it shares an instant with the span from {@code first} to {@code last}. */
        private boolean touches(long first, long last) {
            return first < to && last >= from;
        }
    }

    static ShipmentGenerator of(Seed seed, Disruption disruption, SimulatedNetwork network, int perDay) {
        var routes = network.lanes().stream().map(lane -> route(network, lane)).toList();
        return new ShipmentGenerator(seed, disruption, routes, perDay);
    }

    @Override
    public void emit(long from, long to, Consumer<Event> out) {
        var span = new Span(from, to, out);
        for (Route route : routes) {
            deliveries(route, span);
            for (Blockage blockage : disruption.blockages()) {
                if (span.touches(blockage.from(), blockage.cleared())) {
                    held(route, blockage, span);
                }
            }
        }
    }

    private void deliveries(Route route, Span span) {
        long longest = disruption.touches(route.lane()) ? disruption.longestDelay() : 0;
        long latest = Shipment.LATEST + longest;
        long lastDay = Days.of(span.to() + EARLIEST_ESTIMATE);
        for (long day = Days.of(span.from() - latest); day <= lastDay; day++) {
            for (long serial = day * perDay; serial < (day + 1) * perDay; serial++) {
                long planned = Shipment.planned(seed, route.key(), day, serial);
                if (span.touches(planned - EARLIEST_ESTIMATE, planned)) {
                    estimates(route, day, serial, planned, span);
                }
                if (span.touches(planned - Shipment.EARLIEST, planned + latest)) {
                    delivery(route, shipment(route, day, serial), span);
                }
            }
        }
    }

    private void delivery(Route route, Shipment shipment, Span span) {
        long time = shipment.planned() + shipment.usualDelay() + disruption.delay(route.lane(), shipment.planned());
        if (span.holds(time)) {
            span.out().accept(shipment.delivery(route.destinationName(), time));
        }
    }

    /** Two estimates in the last three days before the planned delivery, with an error of some hours. */
    private void estimates(Route route, long day, long serial, long planned, Span span) {
        for (int i = 0; i < ESTIMATES; i++) {
            var random = seed.random(route.estimateKey(), serial * ESTIMATES + i);
            long time = planned - (long) (EARLIEST_ESTIMATE * (i + random.nextDouble()) / ESTIMATES);
            if (span.holds(time)) {
                double error = ESTIMATE_BIAS_HOURS + ESTIMATE_SPREAD_HOURS * Noise.bell(random);
                long known = disruption.delayAsKnown(route.lane(), planned, time);
                long estimated = planned + known + Shipment.hours(error);
                Shipment shipment = shipment(route, day, serial);
                span.out().accept(shipment.estimate(route.destinationName(), "usual/" + i, time, estimated));
            }
        }
    }

    /**
     * A ship that waits at a shut chokepoint sends a new estimate after six hours, and then daily until it sails on.
     */
    private void held(Route route, Blockage blockage, Span span) {
        for (SeaLane.Passage passage : route.lane().passages()) {
            if (passage.chokepoint().equals(blockage.chokepoint())) {
                long lastDay = Days.of(blockage.cleared() + passage.beforeArrival());
                for (long day = Days.of(blockage.from() + passage.beforeArrival()); day <= lastDay; day++) {
                    for (long serial = day * perDay; serial < (day + 1) * perDay; serial++) {
                        long planned = Shipment.planned(seed, route.key(), day, serial);
                        news(route, blockage, planned - passage.beforeArrival(), day, serial, span);
                    }
                }
            }
        }
    }

    private void news(Route route, Blockage blockage, long came, long day, long serial, Span span) {
        long delay = blockage.delay(came);
        int number = 1;
        for (long time = came + FIRST_NEW_ESTIMATE_AFTER; time < came + delay; time += Days.MILLIS) {
            if (span.holds(time)) {
                Shipment shipment = shipment(route, day, serial);
                String suffix = blockage.chokepoint() + "/" + number;
                span.out().accept(shipment.estimate(route.destinationName(), suffix, time, shipment.planned() + delay));
            }
            number++;
        }
    }

    private Shipment shipment(Route route, long day, long serial) {
        return Shipment.of(seed, route.lane(), route.lateKey(), route.key(), day, serial);
    }

    private static Route route(SimulatedNetwork network, SeaLane lane) {
        return new Route(
                lane,
                network.nameOf(lane.lane().destination()),
                Seed.hash(lane.id() + "/shipment"),
                Seed.hash(lane.id() + "/late"),
                Seed.hash(lane.id() + "/estimate"));
    }
}
