package io.harbinger.bench.stats;

import java.util.Arrays;

/** Percentiles of many single measurements, by nearest rank: always one that was measured. */
public final class Percentiles {

    private final double[] sorted;

    /**
     * Takes a copy.
     *
     * @param measured at least one value
     */
    public Percentiles(double[] measured) {
        if (measured.length == 0) {
            throw new IllegalArgumentException("percentiles need at least one value");
        }
        sorted = measured.clone();
        Arrays.sort(sorted);
    }

    /** The least measured value that {@code percent} (above 0, up to 100) of all are at or below. */
    public double at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
    }

    public int count() {
        return sorted.length;
    }
}
