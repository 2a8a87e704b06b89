package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.stats.ExactSum;

/** Count and sums of value and weight. */
public record Totals(long samples, ExactSum values, ExactSum weights) implements Accumulator {

    static final Totals EMPTY = new Totals(0, ExactSum.ZERO, ExactSum.ZERO);

    private static final double HOUR = 3_600_000.0;

    @Override
    public Totals plus(Observation observation, long time) {
        return new Totals(samples + 1, values.plus(observation.value()), weights.plus(observation.weight()));
    }

    @Override
    public Totals plus(ObservationBatch column, int from, int to) {
        return new Totals(
                samples + to - from, values.plus(column.values(), from, to), weights.plus(column.weights(), from, to));
    }

    @Override
    public Totals plus(Accumulator other) {
        Totals totals = (Totals) other;
        return new Totals(samples + totals.samples, values.plus(totals.values), weights.plus(totals.weights));
    }

    @Override
    public double measure(Measure measure, long windowMillis) {
        return switch (measure) {
            case COUNT -> samples;
            case SUM -> values.value();
            case MEAN -> values.value() / samples;
            case RATE -> values.value() / (windowMillis / HOUR);
            case RATIO -> values.value() / weights.value();
            default -> Double.NaN;
        };
    }
}
