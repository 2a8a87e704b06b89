package io.harbinger.domain.event;

import io.harbinger.domain.event.LogisticsEvent.Load;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an event must satisfy by itself, whatever the clock, the network and the catalogue say. Fields are named as on
 * the wire.
 */
public final class EventRules {

    private static final List<Rule<SensorReading>> SENSOR = List.of(
            Rule.text("id", SensorReading::id),
            Rule.text("node", SensorReading::node),
            Rule.text("sensor", SensorReading::sensor),
            Rule.text("metric", SensorReading::metric),
            Rule.text("unit", SensorReading::unit),
            Rule.finite("value", SensorReading::value),
            Rule.unit("unit", SensorReading::unit));

    private static final List<Rule<LogisticsEvent>> LOGISTICS = List.of(
            Rule.text("id", LogisticsEvent::id),
            Rule.text("node", LogisticsEvent::node),
            Rule.optionalText("lane", e -> e.route().lane()),
            Rule.optionalText("carrier", e -> e.route().carrier()),
            Rule.optionalText("shipment", e -> e.route().shipment()),
            Rule.optionalText("vesselType", ofLoad(Load::vesselType)),
            Rule.period(e -> e.when().periodStart(), LogisticsEvent::time),
            Rule.count("count", ofLoad(Load::count)),
            Rule.amount("quantity", ofLoad(Load::quantity)),
            Rule.unit("unit", ofLoad(Load::unit)));

    private static final List<Rule<TradeFlow>> TRADE = List.of(
            Rule.text("id", TradeFlow::id),
            Rule.text("product", TradeFlow::product),
            Rule.text("reporter", TradeFlow::reporter),
            Rule.text("partner", TradeFlow::partner),
            Rule.period(TradeFlow::periodStart, TradeFlow::time),
            Rule.amount("qty", e -> e.amount().qty()),
            Rule.unit("qtyUnit", e -> e.amount().qtyUnit()),
            Rule.amount("netWgt", e -> e.amount().netWgt()),
            Rule.amount("primaryValue", e -> e.amount().primaryValue()));

    private EventRules() {}

    /** The first rule that the event breaks, null where it breaks none. */
    public static @Nullable Rejection check(Event event) {
        if (event instanceof SensorReading reading) {
            return first(SENSOR, reading);
        }
        if (event instanceof LogisticsEvent logistics) {
            return first(LOGISTICS, logistics);
        }
        return first(TRADE, (TradeFlow) event);
    }

    private static <E> @Nullable Rejection first(List<Rule<E>> rules, E event) {
        for (Rule<E> rule : rules) {
            Rejection broken = rule.check(event);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private static <T> Function<LogisticsEvent, T> ofLoad(Function<Load, T> part) {
        return event -> part.apply(event.load());
    }
}
