package io.harbinger.domain.window;

import io.harbinger.domain.stats.ExactSum;

/** Count, sum and sum of squares, in double-double arithmetic so that the variance does not cancel away. */
public record Moments(long samples, ExactSum values, ExactSum squares) implements Accumulator {

    static final Moments EMPTY = new Moments(0, ExactSum.ZERO, ExactSum.ZERO);

    @Override
    public Moments plus(ObservationBatch batch, int from, int to) {
        ExactSum squared = squares;
        for (int i = from; i < to; i++) {
            double value = batch.values()[i];
            squared = squared.plusProduct(value, value);
        }
        return new Moments(samples + to - from, values.plus(batch.values(), from, to), squared);
    }

    Moments plus(Moments other) {
        return new Moments(samples + other.samples, values.plus(other.values), squares.plus(other.squares));
    }

    /** Population standard deviation; NaN of nothing. */
    double deviation() {
        return Math.sqrt(Math.max(0, variance(mean())));
    }

    /** Standard deviation ÷ mean. */
    double variation() {
        return deviation() / mean();
    }

    private double mean() {
        return values.value() / samples;
    }

    /** Population variance: Σ(v − m)² / n = (Σv² − 2mΣv + nm²) / n, each product with what its rounding lost. */
    private double variance(double mean) {
        double n = samples;
        double product = mean * n;
        double rest = Math.fma(mean, n, -product);
        ExactSum centred = squares.plusProduct(-2 * mean, values.hi())
                .plusProduct(-2 * mean, values.lo())
                .plusProduct(product, mean)
                .plusProduct(rest, mean);
        return centred.value() / n;
    }
}
