package io.harbinger.lab.invariant;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.SensorReading;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Factory floors on days 17 to 26: many sensors of few nodes, a dozen readings to each pane, so that nearly all state is
 * in write-ahead logs. On every floor one sensor after another jumps for a while.
 */
record Floor(String prefix, SplittableRandom random) {

    static final int FROM_DAY = 17;
    static final int TO_DAY = 27;

    private static final int NODES = 5;
    private static final int SENSORS = 8;
    private static final long EVERY = 10 * 60_000;
    private static final double USUAL = 50;

    static Floor of(String prefix, long seed) {
        return new Floor(prefix, new SplittableRandom(seed));
    }

    void emit(Consumer<Event> out) {
        for (long time = Scenario.day(FROM_DAY); time < Scenario.day(TO_DAY); time += EVERY) {
            for (int node = 0; node < NODES; node++) {
                for (int sensor = 0; sensor < SENSORS; sensor++) {
                    out.accept(reading(node, sensor, time + random.nextLong(EVERY)));
                }
            }
        }
    }

    private SensorReading reading(int node, int sensor, long time) {
        String floor = prefix + "floor-" + node;
        String name = "probe-" + sensor;
        double noise = random.nextDouble() - random.nextDouble();
        double value = USUAL + sensor + noise + (jumps(node, sensor, time) ? 40 : 0);
        return new SensorReading(
                String.join("/", floor, name, String.valueOf(time)),
                floor,
                "The " + floor,
                name,
                "vibration",
                value,
                "mm/s",
                time);
    }

    /** Four hours each, from the fourth day on. */
    private static boolean jumps(int node, int sensor, long time) {
        long hours = (time - Scenario.day(FROM_DAY + 3)) / Scenario.HOUR - node;
        return hours >= 0 && hours % 20 < 4 && hours / 20 % SENSORS == sensor;
    }
}
