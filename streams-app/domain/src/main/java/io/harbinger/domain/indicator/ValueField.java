package io.harbinger.domain.indicator;

/** Which number of an event an indicator observes. */
public enum ValueField {
    /** The constant 1, for every kind of event. */
    ONE,
    /** Sensor: the reading. */
    VALUE,
    /** Logistics: the movements the event stands for. */
    COUNT,
    /** Logistics: quantity moved. */
    QUANTITY,
    /** Logistics: estimated (EST) or actual (ACT) time minus planned time, in hours; negative when early. */
    DELAY_HOURS,
    /** Logistics: 1 when not later than planned, else 0. */
    ON_TIME,
    /** Logistics: event time minus start of the movement, in days. */
    LEAD_DAYS,
    /** Trade: quantity. */
    QTY,
    /** Trade: net weight in kg. */
    NET_WGT,
    /** Trade: value in US dollars. */
    PRIMARY_VALUE,
    /** Trade: value, exports positive, imports negative, other flows none. */
    BALANCE
}
