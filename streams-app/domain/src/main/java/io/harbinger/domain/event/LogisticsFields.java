package io.harbinger.domain.event;

import io.harbinger.domain.event.EventNumber.Scale;
import io.harbinger.domain.event.LogisticsEvent.Load;
import io.harbinger.domain.event.LogisticsEvent.Route;
import io.harbinger.domain.event.LogisticsEvent.Times;
import java.util.List;

/** The fields of logistics events. */
public final class LogisticsFields extends EventTable<LogisticsEvent> {

    public static final EventField<LogisticsEvent, String> ID =
            EventField.text("id", Presence.DERIVABLE, LogisticsEvent::id);
    public static final EventField<LogisticsEvent, String> NODE =
            EventField.text("node", Presence.REQUIRED, LogisticsEvent::node);
    public static final EventField<LogisticsEvent, LogisticsType> TYPE =
            EventField.code("type", List.of(LogisticsType.values()), null, LogisticsEvent::type);
    public static final EventField<LogisticsEvent, Classifier> CLASSIFIER =
            EventField.code("classifier", List.of(Classifier.values()), Classifier.ACT, LogisticsEvent::classifier);
    public static final EventField<LogisticsEvent, Long> EVENT_TIME =
            EventField.time("eventTime", Presence.REQUIRED, LogisticsEvent::time);
    public static final EventField<LogisticsEvent, Long> PERIOD_START = EventField.<LogisticsEvent>time(
                    "periodStart", Presence.OPTIONAL, event -> event.when().periodStart())
            .checked(event -> Rule.period(event.when().periodStart(), event.time()));
    public static final EventField<LogisticsEvent, String> LANE =
            EventField.text("lane", Presence.OPTIONAL, event -> event.route().lane());
    public static final EventField<LogisticsEvent, String> CARRIER =
            EventField.text("carrier", Presence.OPTIONAL, event -> event.route().carrier());
    public static final EventField<LogisticsEvent, String> SHIPMENT = EventField.text(
            "shipment", Presence.OPTIONAL, event -> event.route().shipment());
    public static final EventField<LogisticsEvent, String> VESSEL_TYPE = EventField.text(
            "vesselType", Presence.OPTIONAL, event -> event.load().vesselType());
    public static final EventField<LogisticsEvent, Long> COUNT =
            EventField.count("count", event -> event.load().count());
    public static final EventField<LogisticsEvent, Double> QUANTITY =
            EventField.amount("quantity", event -> event.load().quantity());
    public static final EventField<LogisticsEvent, String> UNIT =
            EventField.unit("unit", Presence.OPTIONAL, event -> event.load().unit());
    public static final EventField<LogisticsEvent, String> NODE_NAME =
            EventField.name("nodeName", LogisticsEvent::nodeName);
    public static final EventField<LogisticsEvent, Long> PLANNED_TIME = EventField.time(
            "plannedTime", Presence.OPTIONAL, event -> event.when().planned());
    public static final EventField<LogisticsEvent, Long> ESTIMATED_TIME = EventField.time(
            "estimatedTime", Presence.OPTIONAL, event -> event.when().estimated());
    public static final EventField<LogisticsEvent, Long> STARTED_TIME = EventField.time(
            "startedTime", Presence.OPTIONAL, event -> event.when().started());
    public static final EventField<LogisticsEvent, Long> REVISION = EventField.revision();
    public static final EventField<LogisticsEvent, Boolean> RETRACTED = EventField.retracted();

    public static final LogisticsFields TABLE = new LogisticsFields();

    private LogisticsFields() {
        super(
                EventKind.LOGISTICS,
                LogisticsEvent.class,
                List.of(
                        ID,
                        NODE,
                        TYPE,
                        CLASSIFIER,
                        EVENT_TIME,
                        PERIOD_START,
                        LANE,
                        CARRIER,
                        SHIPMENT,
                        VESSEL_TYPE,
                        COUNT,
                        QUANTITY,
                        UNIT,
                        NODE_NAME,
                        PLANNED_TIME,
                        ESTIMATED_TIME,
                        STARTED_TIME,
                        REVISION,
                        RETRACTED));
    }

    @Override
    public LogisticsEvent build(FieldValues values) {
        return new LogisticsEvent(
                values.get(ID),
                values.get(NODE),
                values.optional(NODE_NAME),
                values.get(TYPE),
                values.get(CLASSIFIER),
                new Times(
                        values.get(EVENT_TIME),
                        values.optional(PERIOD_START),
                        values.optional(PLANNED_TIME),
                        values.optional(ESTIMATED_TIME),
                        values.optional(STARTED_TIME)),
                new Route(values.optional(LANE), values.optional(CARRIER), values.optional(SHIPMENT)).orNone(),
                new Load(
                        values.optional(VESSEL_TYPE),
                        values.optional(COUNT),
                        values.optional(QUANTITY),
                        values.optional(UNIT)),
                Revision.of(values.get(REVISION), values.get(RETRACTED)));
    }

    @Override
    public EventField<LogisticsEvent, String> id() {
        return ID;
    }

    @Override
    public EventField<LogisticsEvent, String> key() {
        return NODE;
    }

    @Override
    public EventField<LogisticsEvent, Long> time() {
        return EVENT_TIME;
    }

    @Override
    public EventField<LogisticsEvent, Long> periodStart() {
        return PERIOD_START;
    }

    @Override
    public EventField<LogisticsEvent, Long> revision() {
        return REVISION;
    }

    @Override
    public List<EventField<LogisticsEvent, ?>> identity() {
        return List.of(TYPE, CLASSIFIER, VESSEL_TYPE, LANE, CARRIER, SHIPMENT);
    }

    @Override
    public List<EventNumber> numbers() {
        return List.of(
                number(COUNT.name(), Scale.COUNT, Movements::count, COUNT),
                stated(
                        QUANTITY,
                        event -> EventNumber.orNaN(event.load().quantity()),
                        units(UNIT::of, event -> UsualUnits.ofGoods(event.load().unit()))),
                number("delayHours", Scale.SIGNED, Movements::delayHours, PLANNED_TIME),
                number("onTime", Scale.PLAIN, Movements::onTime, PLANNED_TIME),
                number("leadDays", Scale.PLAIN, Movements::leadDays, STARTED_TIME));
    }

    @Override
    public List<EventLabel> selectors() {
        return List.of(label(TYPE), label(CLASSIFIER), label(VESSEL_TYPE), label(UNIT));
    }

    @Override
    public List<EventLabel> splits() {
        return List.of(
                label(VESSEL_TYPE),
                label(CARRIER),
                label(SHIPMENT),
                label(NODE),
                new EventLabel("movement", event -> Movements.movement(cast(event)), List.of()));
    }
}
