package io.harbinger.domain.event;

import static io.harbinger.domain.event.Rule.amount;
import static io.harbinger.domain.event.Rule.count;
import static io.harbinger.domain.event.Rule.finite;
import static io.harbinger.domain.event.Rule.optionalText;
import static io.harbinger.domain.event.Rule.period;
import static io.harbinger.domain.event.Rule.text;
import static io.harbinger.domain.event.Rule.unit;

import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import org.jspecify.annotations.Nullable;

/**
 * What an event must satisfy by itself, whatever the clock, the network and the catalogue say. Fields are named as on
 * the wire.
 */
public final class EventRules {

    private EventRules() {}

    /** The first rule that the event breaks, null where it breaks none. */
    public static @Nullable Rejection check(Event event) {
        if (event instanceof SensorReading reading) {
            return sensor(reading);
        }
        if (event instanceof LogisticsEvent logistics) {
            return logistics(logistics);
        }
        return trade((TradeFlow) event);
    }

    private static @Nullable Rejection sensor(SensorReading event) {
        return first(
                text("id", event.id()),
                text("node", event.node()),
                text("sensor", event.sensor()),
                text("metric", event.metric()),
                text("unit", event.unit()),
                finite("value", event.value()),
                unit("unit", event.unit()));
    }

    private static @Nullable Rejection logistics(LogisticsEvent event) {
        Route route = event.route();
        Load load = event.load();
        return first(
                text("id", event.id()),
                text("node", event.node()),
                optionalText("lane", route.lane()),
                optionalText("carrier", route.carrier()),
                optionalText("shipment", route.shipment()),
                optionalText("vesselType", load.vesselType()),
                period(event.when().periodStart(), event.time()),
                count("count", load.count()),
                amount("quantity", load.quantity()),
                unit("unit", load.unit()));
    }

    private static @Nullable Rejection trade(TradeFlow event) {
        TradeFlow.Amount amount = event.amount();
        return first(
                text("id", event.id()),
                text("product", event.product()),
                text("reporter", event.reporter()),
                text("partner", event.partner()),
                period(event.periodStart(), event.time()),
                amount("qty", amount.qty()),
                unit("qtyUnit", amount.qtyUnit()),
                amount("netWgt", amount.netWgt()),
                amount("primaryValue", amount.primaryValue()));
    }

    private static @Nullable Rejection first(@Nullable Rejection... broken) {
        for (Rejection one : broken) {
            if (one != null) {
                return one;
            }
        }
        return null;
    }
}
