package io.harbinger.bench.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * One figure, measured once per round.
 *
 * @param values in the order of the rounds, at least one, finite
 */
public record RoundValues(List<Double> values) {

    public RoundValues {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a sample needs at least one value");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a sample's values must be finite, was " + values);
            }
        }
    }

    public static RoundValues of(double value) {
        return new RoundValues(List.of(value));
    }

    /** The middle value; the mean of the two middle ones where their number is even. */
    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /**
     * This over another, round by round: what affects both in a round (a busy machine) cancels out.
     *
     * @throws IllegalArgumentException where the other has another number of rounds, or a 0 in one
     */
    public RoundValues over(RoundValues other) {
        if (values.size() != other.values.size()) {
            throw new IllegalArgumentException(
                    "rounds must be as many on both sides, were " + values.size() + " and " + other.values.size());
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < values.size(); round++) {
            ratios.add(values.get(round) / other.values.get(round));
        }
        return new RoundValues(ratios);
    }
}
