package io.harbinger.domain.window;

import io.harbinger.domain.stats.ExactSum;

/** Count and sums of value and weight. */
public record Totals(long samples, ExactSum values, ExactSum weights) implements Accumulator {

    static final Totals EMPTY = new Totals(0, ExactSum.ZERO, ExactSum.ZERO);

    private static final double HOUR = 3_600_000.0;

    @Override
    public Totals plus(ObservationBatch batch, int from, int to) {
        return new Totals(
                samples + to - from, values.plus(batch.values(), from, to), weights.plus(batch.weights(), from, to));
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
