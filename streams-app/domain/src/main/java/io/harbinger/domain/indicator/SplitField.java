package io.harbinger.domain.indicator;

/** Which text of an event keeps series, or the categories of a concentration, apart. */
public enum SplitField {
    /** One series. */
    NONE,
    /** Sensor: sensor id and metric. */
    SENSOR,
    /** Logistics: ship type. */
    VESSEL_TYPE,
    /** Logistics: carrier. */
    CARRIER,
    /** Trade: reporting economy. */
    REPORTER,
    /** Trade: partner economy. */
    PARTNER
}
