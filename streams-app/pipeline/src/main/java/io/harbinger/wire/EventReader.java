package io.harbinger.wire;

import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.event.Revision;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Events from the bytes of a record, by hand, since this is done for every event: Java evaluates arguments from left to
 * right, and fields come in schema order. {@code EventLayoutTest} compares it with the fields of the event's table.
 */
final class EventReader {

    private static final Codes<LogisticsType> TYPES =
            Codes.of(io.harbinger.schema.LogisticsType.SCHEMA$, LogisticsType::valueOf);
    private static final Codes<Classifier> CLASSIFIERS =
            Codes.of(io.harbinger.schema.Classifier.SCHEMA$, Classifier::valueOf);
    private static final Codes<Flow> FLOWS = Codes.of(io.harbinger.schema.Flow.SCHEMA$, Flow::valueOf);

    private EventReader() {}

    static Schema schema(EventKind kind) {
        return switch (kind) {
            case SENSOR -> io.harbinger.schema.SensorReading.SCHEMA$;
            case LOGISTICS -> io.harbinger.schema.LogisticsEvent.SCHEMA$;
            case TRADE -> io.harbinger.schema.TradeFlow.SCHEMA$;
        };
    }

    static Event read(EventKind kind, Cursor in) {
        return switch (kind) {
            case SENSOR -> sensor(in);
            case LOGISTICS -> logistics(in);
            case TRADE -> trade(in);
        };
    }

    private static SensorReading sensor(Cursor in) {
        return new SensorReading(
                in.text("id"),
                in.text("node"),
                in.optionalText("nodeName"),
                in.cachedText("sensor"),
                in.cachedText("metric"),
                in.number("value"),
                in.cachedText("unit"),
                in.time("eventTime"),
                revision(in));
    }

    private static Revision revision(Cursor in) {
        return Revision.of(in.whole("revision"), in.flag("retracted"));
    }

    private static LogisticsEvent logistics(Cursor in) {
        return new LogisticsEvent(
                in.text("id"),
                in.text("node"),
                in.optionalText("nodeName"),
                in.code("type", TYPES),
                in.code("classifier", CLASSIFIERS),
                new Times(
                        in.time("eventTime"),
                        in.optionalTime("periodStart"),
                        in.optionalTime("plannedTime"),
                        in.optionalTime("estimatedTime"),
                        in.optionalTime("startedTime")),
                route(in.optionalText("lane"), in.optionalCachedText("carrier"), in.optionalText("shipment")),
                new Load(
                        in.optionalCachedText("vesselType"),
                        in.optionalWhole("count"),
                        in.optionalNumber("quantity"),
                        in.optionalCachedText("unit")),
                revision(in));
    }

    /** No second object for what most events lack. */
    private static Route route(@Nullable String lane, @Nullable String carrier, @Nullable String shipment) {
        boolean none = lane == null && carrier == null && shipment == null;
        return none ? Route.NONE : new Route(lane, carrier, shipment);
    }

    private static TradeFlow trade(Cursor in) {
        return new TradeFlow(
                in.text("id"),
                in.text("product"),
                in.optionalText("productName"),
                in.cachedText("reporter"),
                in.cachedText("partner"),
                in.code("flow", FLOWS),
                in.time("periodStart"),
                in.time("eventTime"),
                new TradeFlow.Amount(
                        in.optionalNumber("qty"),
                        in.optionalCachedText("qtyUnit"),
                        in.optionalNumber("netWgt"),
                        in.optionalNumber("primaryValue")),
                revision(in));
    }
}
