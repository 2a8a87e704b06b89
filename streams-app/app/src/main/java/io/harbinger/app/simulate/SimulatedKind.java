package io.harbinger.app.simulate;

/** What a simulation has events of; each is read by itself, since shipments and readings are nine tenths of all. */
public enum SimulatedKind {
    /** Daily counts of passages and calls. */
    TRAFFIC,
    /** Deliveries of single shipments, and estimates of when they will come. */
    SHIPMENTS,
    /** Readings of sensors. */
    READINGS,
    /** Monthly trade and prices. */
    TRADE
}
