package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;
import io.harbinger.domain.stats.Concentration;
import io.harbinger.domain.stats.ExactSum;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sum of the values of each category. */
public record Categories(long samples, SortedMap<String, ExactSum> sums) implements Accumulator {

    static final Categories EMPTY = new Categories(0, new TreeMap<>());

    public Categories {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    @Override
    public Categories plus(Observation observation, long time) {
        SortedMap<String, ExactSum> merged = new TreeMap<>(sums);
        merged.merge(observation.category(), ExactSum.ZERO.plus(observation.value()), ExactSum::plus);
        return new Categories(samples + 1, merged);
    }

    @Override
    public Categories plus(Accumulator other) {
        Categories categories = (Categories) other;
        SortedMap<String, ExactSum> merged = new TreeMap<>(sums);
        categories.sums.forEach((category, sum) -> merged.merge(category, sum, ExactSum::plus));
        return new Categories(samples + categories.samples, merged);
    }

    @Override
    public double measure(Measure measure, long windowMillis) {
        double[] parts = sums.values().stream()
                .mapToDouble(ExactSum::value)
                .filter(part -> part > 0)
                .toArray();
        return measure == Measure.HHI ? Concentration.hhi(parts) : Concentration.topShare(parts);
    }
}
