package io.harbinger.domain.window;

import io.harbinger.domain.stats.ExactSum;

/**
 * Count and sums of value and weight. The sum of values of which one is not stated is not known: NaN, and stays so.
 *
 * @param samples how many values there are; those not stated do not count
 */
public record Totals(long samples, ExactSum values, ExactSum weights) implements Accumulator {

    static final Totals EMPTY = new Totals(0, ExactSum.ZERO, ExactSum.ZERO);

    private static final double HOUR = 3_600_000.0;

    @Override
    public Totals plus(ObservationBatch batch, int from, int to) {
        ExactSum sum = values.plus(batch.values(), from, to);
        int stated = Double.isNaN(sum.value()) ? batch.stated(from, to) : to - from;
        return new Totals(samples + stated, sum, weights.plus(batch.weights(), from, to));
    }

    Totals plus(Totals other) {
        return new Totals(samples + other.samples, values.plus(other.values), weights.plus(other.weights));
    }

    double sum() {
        return values.value();
    }

    /** Σ v / n; NaN of nothing. */
    double mean() {
        return values.value() / samples;
    }

    /** Σ v per hour of a window. */
    double perHour(long windowMillis) {
        return values.value() / (windowMillis / HOUR);
    }

    /** Σ v / Σ w; NaN of nothing. */
    double ratio() {
        return values.value() / weights.value();
    }
}
