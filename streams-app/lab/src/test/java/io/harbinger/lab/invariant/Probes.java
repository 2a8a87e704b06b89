package io.harbinger.lab.invariant;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.SensorReading;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Sensors read every two hours, at a plant and at a strait that is counted too: one jumps, one falls silent and returns, one gets
 * stuck, one is new on day 12 and ends on day 23.
 */
record Probes(String prefix, SplittableRandom random) {

    private static final double USUAL = 20;

    static Probes of(String prefix, long seed) {
        return new Probes(prefix, new SplittableRandom(seed));
    }

    void emit(Consumer<Event> out) {
        for (int hour = 0; hour < Scenario.DAYS * 24; hour += 2) {
            double day = hour / 24.0;
            reading("plant-1", "jumps", hour, day >= 15 && day < 16.5 ? 60 : noisy(), out);
            if (day < 20 || day >= 22) {
                reading("plant-2", "falls-silent", hour, noisy(), out);
            }
            reading("plant-2", "sticks", hour, day >= 24 && day < 29 ? USUAL : noisy(), out);
            if (day >= 12 && day < 23) {
                reading("strait-1", "comes-and-goes", hour, noisy(), out);
            }
        }
    }

    private double noisy() {
        return USUAL + random.nextDouble() - random.nextDouble();
    }

    private void reading(String node, String sensor, int hour, double value, Consumer<Event> out) {
        long time = Scenario.START + hour * Scenario.HOUR + (long) (random.nextDouble() * Scenario.HOUR / 2);
        out.accept(new SensorReading(
                String.join("/", prefix + node, sensor, String.valueOf(hour)),
                prefix + node,
                "The " + node,
                sensor,
                "temperature",
                value,
                "Cel",
                time));
    }
}
