package io.harbinger.adapter;

import io.harbinger.domain.event.EventKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The fields of events that a mapping can fill, by their names on the wire. */
enum EventField {
    ID("id", Type.TEXT),
    EVENT_TIME("eventTime", Type.TIME),
    NODE("node", Type.TEXT),
    NODE_NAME("nodeName", Type.TEXT),
    UNIT("unit", Type.TEXT),
    SENSOR("sensor", Type.TEXT),
    METRIC("metric", Type.TEXT),
    VALUE("value", Type.NUMBER),
    PERIOD_START("periodStart", Type.TIME),
    TYPE("type", Type.TEXT),
    CLASSIFIER("classifier", Type.TEXT),
    PLANNED_TIME("plannedTime", Type.TIME),
    ESTIMATED_TIME("estimatedTime", Type.TIME),
    STARTED_TIME("startedTime", Type.TIME),
    LANE("lane", Type.TEXT),
    CARRIER("carrier", Type.TEXT),
    SHIPMENT("shipment", Type.TEXT),
    VESSEL_TYPE("vesselType", Type.TEXT),
    COUNT("count", Type.NUMBER),
    QUANTITY("quantity", Type.NUMBER),
    PRODUCT("product", Type.TEXT),
    PRODUCT_NAME("productName", Type.TEXT),
    REPORTER("reporter", Type.TEXT),
    PARTNER("partner", Type.TEXT),
    FLOW("flow", Type.TEXT),
    QTY("qty", Type.NUMBER),
    QTY_UNIT("qtyUnit", Type.TEXT),
    NET_WGT("netWgt", Type.NUMBER),
    PRIMARY_VALUE("primaryValue", Type.NUMBER);

    /** What a field's text is read as. */
    enum Type {
        TEXT,
        NUMBER,
        TIME
    }

    private static final List<EventField> OF_SENSOR =
            List.of(ID, EVENT_TIME, NODE, NODE_NAME, UNIT, SENSOR, METRIC, VALUE);
    private static final List<EventField> OF_LOGISTICS = List.of(
            ID,
            EVENT_TIME,
            NODE,
            NODE_NAME,
            UNIT,
            PERIOD_START,
            TYPE,
            CLASSIFIER,
            PLANNED_TIME,
            ESTIMATED_TIME,
            STARTED_TIME,
            LANE,
            CARRIER,
            SHIPMENT,
            VESSEL_TYPE,
            COUNT,
            QUANTITY);
    private static final List<EventField> OF_TRADE = List.of(
            ID,
            EVENT_TIME,
            PERIOD_START,
            PRODUCT,
            PRODUCT_NAME,
            REPORTER,
            PARTNER,
            FLOW,
            QTY,
            QTY_UNIT,
            NET_WGT,
            PRIMARY_VALUE);
    private static final Set<EventField> REQUIRED_OF_SENSOR = EnumSet.of(EVENT_TIME, NODE, SENSOR, METRIC, VALUE, UNIT);
    private static final Set<EventField> REQUIRED_OF_LOGISTICS = EnumSet.of(EVENT_TIME, NODE, TYPE);
    private static final Set<EventField> REQUIRED_OF_TRADE = EnumSet.of(EVENT_TIME, PRODUCT, REPORTER, PARTNER, FLOW);

    private final String spelling;
    private final Type type;

    EventField(String spelling, Type type) {
        this.spelling = spelling;
        this.type = type;
    }

    String spelling() {
        return spelling;
    }

    Type type() {
        return type;
    }

    /** The fields of one kind of event. */
    static List<EventField> of(EventKind kind) {
        return switch (kind) {
            case SENSOR -> OF_SENSOR;
            case LOGISTICS -> OF_LOGISTICS;
            case TRADE -> OF_TRADE;
        };
    }

    boolean isRequiredOf(EventKind kind) {
        return switch (kind) {
            case SENSOR -> REQUIRED_OF_SENSOR.contains(this);
            case LOGISTICS -> REQUIRED_OF_LOGISTICS.contains(this);
            case TRADE -> REQUIRED_OF_TRADE.contains(this);
        };
    }
}
