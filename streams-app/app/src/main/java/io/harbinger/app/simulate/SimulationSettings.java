package io.harbinger.app.simulate;

import java.time.Duration;
import java.time.Instant;

/**
 * How large the simulated network is and how often it reports.
 *
 * @param seed decides every random number
 * @param start first instant of the simulation; a midnight, UTC
 * @param nodes number of nodes; ports, chokepoints and mines come from a table, the rest is made up around the ports
 * @param lanes number of lanes between ports
 * @param products number of products, at most those of the table (40)
 * @param sensorEvery time between two readings of one sensor, 1 ms to 1 day
 * @param shipments shipments a lane delivers per day
 */
public record SimulationSettings(
        long seed, Instant start, int nodes, int lanes, int products, Duration sensorEvery, int shipments) {

    /** Five weeks before the Ever Given ran aground, so that the default disruption falls on the real day. */
    public static final Instant START = Instant.parse("2021-02-16T00:00:00Z");

    /** The day on which the Ever Given ran aground, as a number. */
    public static final long SEED = 20210323;

    /** The demo's network: about 18,000 events a day. */
    public static final SimulationSettings DEFAULT =
            new SimulationSettings(SEED, START, 200, 300, 40, Duration.ofMinutes(30), 3);

    public SimulationSettings {
        if (start.toEpochMilli() % Days.MILLIS != 0) {
            throw new IllegalArgumentException("start must be a midnight UTC, was " + start);
        }
        if (lanes < 0 || products < 0 || shipments < 0) {
            throw new IllegalArgumentException("lanes, products and shipments must not be negative, were " + lanes
                    + ", " + products + ", " + shipments);
        }
        if (sensorEvery.toMillis() < 1 || sensorEvery.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("sensorEvery must be 1 ms to 1 day, was " + sensorEvery);
        }
    }

    public SimulationSettings withSeed(long other) {
        return new SimulationSettings(other, start, nodes, lanes, products, sensorEvery, shipments);
    }

    public SimulationSettings withStart(Instant other) {
        return new SimulationSettings(seed, other, nodes, lanes, products, sensorEvery, shipments);
    }

    public SimulationSettings withSensorEvery(Duration other) {
        return new SimulationSettings(seed, start, nodes, lanes, products, other, shipments);
    }

    /** Number of the first day, counted from 1970-01-01. */
    public long firstDay() {
        return Days.of(start.toEpochMilli());
    }
}
