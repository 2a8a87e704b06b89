package io.harbinger.adapter;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import org.jspecify.annotations.Nullable;

/** Makes an event of each kind from a draft; worth nothing once the draft has a rejection. */
final class Drafts {

    private Drafts() {}

    static SensorReading sensor(EventDraft draft, String mapping) {
        String node = draft.text(EventField.NODE);
        String sensor = draft.text(EventField.SENSOR);
        String metric = draft.text(EventField.METRIC);
        TimeSpan time = draft.span(EventField.EVENT_TIME);
        return new SensorReading(
                id(draft, mapping, node, time, sensor, metric),
                node,
                draft.optionalText(EventField.NODE_NAME),
                sensor,
                metric,
                draft.number(EventField.VALUE),
                draft.text(EventField.UNIT),
                time.end());
    }

    static LogisticsEvent logistics(EventDraft draft, String mapping) {
        String node = draft.text(EventField.NODE);
        var type = draft.code(EventField.TYPE, LogisticsType.class, null);
        var classifier = draft.code(EventField.CLASSIFIER, Classifier.class, Classifier.ACT);
        TimeSpan time = period(draft);
        var route = route(draft);
        var load = load(draft);
        String id = id(
                draft,
                mapping,
                node,
                time,
                type.name(),
                classifier == Classifier.ACT ? null : classifier.name(),
                load.vesselType(),
                route.lane(),
                route.carrier(),
                route.shipment());
        return new LogisticsEvent(
                id, node, draft.optionalText(EventField.NODE_NAME), type, classifier, times(draft, time), route, load);
    }

    static TradeFlow trade(EventDraft draft, String mapping) {
        String product = draft.text(EventField.PRODUCT);
        String reporter = draft.text(EventField.REPORTER);
        String partner = draft.text(EventField.PARTNER);
        Flow flow = draft.code(EventField.FLOW, Flow.class, null);
        TimeSpan time = period(draft);
        var amount = new TradeFlow.Amount(
                draft.optionalAmount(EventField.QTY),
                draft.optionalText(EventField.QTY_UNIT),
                draft.optionalAmount(EventField.NET_WGT),
                draft.optionalAmount(EventField.PRIMARY_VALUE));
        return new TradeFlow(
                id(draft, mapping, product, time, flow.name(), reporter, partner),
                product,
                draft.optionalText(EventField.PRODUCT_NAME),
                reporter,
                partner,
                flow,
                time.first(),
                time.end(),
                amount);
    }

    /** The event is worth something only when this has no rejection afterwards. */
    static Event event(EventDraft draft, String mapping, EventSpec spec) {
        return switch (spec.kind()) {
            case SENSOR -> sensor(draft, mapping);
            case LOGISTICS -> logistics(draft, mapping);
            case TRADE -> trade(draft, mapping);
        };
    }

    private static TimeSpan period(EventDraft draft) {
        TimeSpan time = draft.span(EventField.EVENT_TIME);
        TimeSpan start = draft.optionalSpan(EventField.PERIOD_START);
        if (start == null) {
            return time;
        }
        draft.checkPeriod(start.first(), time.end());
        return new TimeSpan(start.first(), time.end());
    }

    private static LogisticsEvent.Times times(EventDraft draft, TimeSpan time) {
        return new LogisticsEvent.Times(
                time.end(),
                time.start(),
                draft.optionalTime(EventField.PLANNED_TIME),
                draft.optionalTime(EventField.ESTIMATED_TIME),
                draft.optionalTime(EventField.STARTED_TIME));
    }

    private static LogisticsEvent.Route route(EventDraft draft) {
        var route = new LogisticsEvent.Route(
                draft.optionalText(EventField.LANE),
                draft.optionalText(EventField.CARRIER),
                draft.optionalText(EventField.SHIPMENT));
        return route.equals(LogisticsEvent.Route.NONE) ? LogisticsEvent.Route.NONE : route;
    }

    private static LogisticsEvent.Load load(EventDraft draft) {
        return new LogisticsEvent.Load(
                draft.optionalText(EventField.VESSEL_TYPE),
                draft.optionalCount(EventField.COUNT),
                draft.optionalAmount(EventField.QUANTITY),
                draft.optionalText(EventField.UNIT));
    }

    private static String id(EventDraft draft, String mapping, String key, TimeSpan time, @Nullable String... facts) {
        String own = draft.optionalText(EventField.ID);
        return own == null ? DefaultId.of(mapping, key, time, facts) : own;
    }
}
