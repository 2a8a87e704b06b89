package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.stats.ExactSum;

/** Count, sum and sum of squares, in double-double arithmetic so that the variance does not cancel away. */
public record Moments(long samples, ExactSum values, ExactSum squares) implements Accumulator {

    static final Moments EMPTY = new Moments(0, ExactSum.ZERO, ExactSum.ZERO);

    @Override
    public Moments plus(Observation observation, long time) {
        double value = observation.value();
        return new Moments(samples + 1, values.plus(value), squares.plusProduct(value, value));
    }

    @Override
    public Moments plus(Accumulator other) {
        Moments moments = (Moments) other;
        return new Moments(samples + moments.samples, values.plus(moments.values), squares.plus(moments.squares));
    }

    @Override
    public double measure(Measure measure, long windowMillis) {
        double mean = values.value() / samples;
        double deviation = Math.sqrt(Math.max(0, variance(mean)));
        return measure == Measure.CV ? deviation / mean : deviation;
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
