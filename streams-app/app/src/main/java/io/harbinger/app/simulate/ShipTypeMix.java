package io.harbinger.app.simulate;

import java.util.List;

/** Shares of the ship types in the traffic of a port or chokepoint, in the order of {@link #TYPES}. */
enum ShipTypeMix {
    TRANSIT(0.32, 0.30, 0.22, 0.11, 0.05),
    CONTAINER(0.62, 0.12, 0.10, 0.10, 0.06),
    TANKER(0.08, 0.76, 0.08, 0.06, 0.02),
    BULK(0.12, 0.14, 0.58, 0.14, 0.02),
    CARGO(0.14, 0.24, 0.28, 0.30, 0.04),
    MIXED(0.34, 0.24, 0.22, 0.14, 0.06),
    NONE(0, 0, 0, 0, 0);

    /** The ship types of the wire contract. */
    static final List<String> TYPES = List.of("container", "tanker", "dry-bulk", "general-cargo", "roro");

    private final double container;
    private final double tanker;
    private final double bulk;
    private final double general;
    private final double roro;

    ShipTypeMix(double container, double tanker, double bulk, double general, double roro) {
        this.container = container;
        this.tanker = tanker;
        this.bulk = bulk;
        this.general = general;
        this.roro = roro;
    }

    /** Shares in the order of {@link #TYPES}; they add up to 1, or to 0 where nothing is counted. */
    List<Double> shares() {
        return List.of(container, tanker, bulk, general, roro);
    }
}
