package io.harbinger.app.simulate;

import java.time.LocalDate;
import java.util.Locale;

/** The disruptions that the simulated network can suffer, by the names they have on the command line. */
public enum DisruptionScript {
    /** A canal is shut for a week: transits collapse, ships are held, prices rise, some sensors fail. */
    CANAL_BLOCKAGE,
    /** A typhoon shuts two ports for four days, and takes the power of suppliers. */
    PORT_CLOSURE,
    /** Exports of battery and chip materials are stopped: prices jump, and stay up. */
    PRICE_SHOCK,
    /** Sensors of plants and suppliers fall silent, or say one value over and over. */
    SENSOR_FAILURE;

    /** The disruption that begins on a day, UTC. */
    public Disruption on(LocalDate day) {
        long first = day.toEpochDay();
        return switch (this) {
            case CANAL_BLOCKAGE -> CanalBlockage.on(first);
            case PORT_CLOSURE -> PortClosure.on(first);
            case PRICE_SHOCK -> PriceShock.on(first);
            case SENSOR_FAILURE -> SensorFailure.on(first);
        };
    }

    /**
     * Days of ordinary events before it from which what is usual is known to those who judge what it does: calls at ports
     * are judged from the 60th day on, the rest from four weeks on.
     */
    public int historyDays() {
        return this == PORT_CLOSURE ? 60 : Disruption.DEFAULT_DAY;
    }

    /** As on the command line, {@code canal-blockage}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
