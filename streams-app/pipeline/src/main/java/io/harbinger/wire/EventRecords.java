package io.harbinger.wire;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TradeFlow;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events to the generated records. */
final class EventRecords {

    private EventRecords() {}

    static SpecificRecord of(Event event) {
        if (event instanceof SensorReading reading) {
            return sensor(reading);
        }
        if (event instanceof LogisticsEvent logistics) {
            return logistics(logistics);
        }
        return trade((TradeFlow) event);
    }

    private static SpecificRecord sensor(SensorReading reading) {
        return new io.harbinger.schema.SensorReading(
                reading.id(),
                reading.node(),
                reading.nodeName(),
                reading.sensor(),
                reading.metric(),
                reading.value(),
                reading.unit(),
                Instant.ofEpochMilli(reading.time()));
    }

    private static SpecificRecord logistics(LogisticsEvent event) {
        return new io.harbinger.schema.LogisticsEvent(
                event.id(),
                event.node(),
                event.nodeName(),
                io.harbinger.schema.LogisticsType.valueOf(event.type().name()),
                io.harbinger.schema.Classifier.valueOf(event.classifier().name()),
                Instant.ofEpochMilli(event.when().event()),
                instant(event.when().periodStart()),
                instant(event.when().planned()),
                instant(event.when().estimated()),
                instant(event.when().started()),
                event.route().lane(),
                event.route().carrier(),
                event.route().shipment(),
                event.load().vesselType(),
                event.load().count(),
                event.load().quantity(),
                event.load().unit());
    }

    private static SpecificRecord trade(TradeFlow flow) {
        return new io.harbinger.schema.TradeFlow(
                flow.id(),
                flow.product(),
                flow.productName(),
                flow.reporter(),
                flow.partner(),
                io.harbinger.schema.Flow.valueOf(flow.flow().name()),
                Instant.ofEpochMilli(flow.periodStart()),
                Instant.ofEpochMilli(flow.time()),
                flow.amount().qty(),
                flow.amount().qtyUnit(),
                flow.amount().netWgt(),
                flow.amount().primaryValue());
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
