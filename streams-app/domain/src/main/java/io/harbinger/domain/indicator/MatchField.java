package io.harbinger.domain.indicator;

/** The fields of an event on which an indicator may select. */
public enum MatchField {
    /** Sensor. */
    METRIC,
    /** Sensor and logistics: UCUM unit. */
    UNIT,
    /** Logistics: event type. */
    TYPE,
    /** Logistics: event classifier. */
    CLASSIFIER,
    /** Logistics: ship type; {@code none} selects events without one. */
    VESSEL_TYPE,
    /** Trade: flow code. */
    FLOW,
    /** Trade: reporter. */
    REPORTER
}
