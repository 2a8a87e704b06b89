package io.harbinger.domain.detect;

/**
 * A series on one time scale: exponentially weighted means of its values and of their distances from the past mean,
 * over the present and over a longer past.
 *
 * @param present mean of recent values
 * @param past mean over several times as long
 * @param unrest mean distance of recent values from {@code past}
 * @param pastUnrest the same, over several times as long
 */
public record Trend(double present, double past, double unrest, double pastUnrest) {
    static final Trend EMPTY = new Trend(0, 0, 0, 0);

    /** Distances take this many times as long as values to be averaged: a mean distance is the noisier one. */
    private static final double UNREST_LENGTH = 4;

    /**
     * With one more value.
     *
     * @param length of the present, in values
     * @param seen values so far, this one included; while these are fewer than a length, the mean is the plain one
     */
    Trend plus(double value, double length, long seen, double reference) {
        double distance = seen == 1 ? 0 : Math.abs(value - past);
        return new Trend(
                mean(present, value, length, seen),
                mean(past, value, length * reference, seen),
                mean(unrest, distance, UNREST_LENGTH * length, seen),
                mean(pastUnrest, distance, UNREST_LENGTH * length * reference, seen));
    }

    static double mean(double mean, double value, double length, long seen) {
        return mean + (value - mean) * Math.max(1 / length, 1.0 / seen);
    }
}
