package io.harbinger.app.simulate;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.TradeFlow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Reads numbers out of simulated days. */
final class EventCounts {

    static final long DAY = 86_400_000L;

    private EventCounts() {}

    /** All events of some days, counted from the start. */
    static List<Event> days(Simulation simulation, int from, int to) {
        var events = new ArrayList<Event>();
        Iterator<Event> all = simulation.stream(simulation.start() + from * DAY, simulation.start() + to * DAY);
        all.forEachRemaining(events::add);
        return events;
    }

    /** All ships counted at a node on a day, counted from the start. */
    static double ships(Simulation simulation, String node, LogisticsType type, int day) {
        return lastHour(simulation, day, LogisticsEvent.class).stream()
                .filter(e ->
                        e.node().equals(node) && e.type() == type && e.load().vesselType() == null)
                .mapToLong(e -> e.load().count())
                .findFirst()
                .orElseThrow();
    }

    static List<LogisticsEvent> logistics(Simulation simulation, int day) {
        return day(simulation, day, e -> e.kind() == EventKind.LOGISTICS).stream()
                .map(LogisticsEvent.class::cast)
                .toList();
    }

    static List<TradeFlow> trade(Simulation simulation, int day) {
        return lastHour(simulation, day, TradeFlow.class);
    }

    /** Where the daily counts are. */
    private static <T extends Event> List<T> lastHour(Simulation simulation, int day, Class<T> kind) {
        long end = simulation.start() + (day + 1) * DAY;
        return simulation.between(end - DAY / 24, end).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    static List<Event> day(Simulation simulation, int day, Predicate<Event> which) {
        return days(simulation, day, day + 1).stream().filter(which).toList();
    }

    /** Value per kg of a product over a day. */
    static double unitValue(Simulation simulation, String product, int day) {
        double value = 0;
        double kg = 0;
        for (TradeFlow flow : trade(simulation, day)) {
            if (flow.product().equals(product)) {
                value += flow.amount().primaryValue();
                kg += flow.amount().netWgt();
            }
        }
        return value / kg;
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }
}
