package io.harbinger.app.load;

import io.harbinger.app.simulate.SimulatedKind;
import io.harbinger.app.simulate.Simulation;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * The events from which a pipeline learns what is usual. Readings and shipments make nine tenths of all events, and their
 * baselines are complete after a day and a half and after four days; only daily counts and prices need weeks. So of
 * the former there are the last days alone.
 */
public final class History {

    private static final Duration READINGS = Duration.ofDays(2);
    private static final Duration SHIPMENTS = Duration.ofDays(7);

    private History() {}

    /**
     * The events of a simulation before {@code to}, in order.
     *
     * @param learnt by when all baselines are complete, epoch milliseconds: from the days before it on, nothing is left
     *     out
     * @param to end, epoch milliseconds
     */
    public static Iterator<Event> of(Simulation simulation, long learnt, long to) {
        Iterator<Event> all = simulation.stream(simulation.start(), to, hour -> kinds(hour, learnt));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                .filter(event -> isNeeded(event, learnt))
                .iterator();
    }

    /** Of the hour that ends then, epoch milliseconds. */
    private static Set<SimulatedKind> kinds(long hour, long learnt) {
        Set<SimulatedKind> kinds = EnumSet.of(SimulatedKind.TRAFFIC, SimulatedKind.TRADE);
        if (hour > learnt - SHIPMENTS.toMillis()) {
            kinds.add(SimulatedKind.SHIPMENTS);
        }
        if (hour > learnt - READINGS.toMillis()) {
            kinds.add(SimulatedKind.READINGS);
        }
        return kinds;
    }

    private static boolean isNeeded(Event event, long learnt) {
        if (event.kind() == EventKind.SENSOR) {
            return event.time() >= learnt - READINGS.toMillis();
        }
        boolean shipment =
                event instanceof LogisticsEvent logistics && logistics.route().lane() != null;
        return !shipment || event.time() >= learnt - SHIPMENTS.toMillis();
    }
}
