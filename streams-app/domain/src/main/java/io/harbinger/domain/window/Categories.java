package io.harbinger.domain.window;

import io.harbinger.domain.stats.Concentration;
import io.harbinger.domain.stats.ExactSum;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sum of the values of each category, of {@value #MOST} at most: what comes of others is added up as one, {@link
 * #OTHERS}, which makes them look more concentrated than they are, never less.
 */
public record Categories(long samples, SortedMap<String, ExactSum> sums) implements Accumulator {

    /** Categories kept apart in a pane; there are some 250 countries. */
    static final int MOST = 1_024;

    /** Sorts behind all others. */
    static final String OTHERS = "\uFFFF";

    static final Categories EMPTY = new Categories(0, new TreeMap<>());

    public Categories {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    @Override
    public Categories plus(ObservationBatch batch, int from, int to) {
        SortedMap<String, ExactSum> merged = new TreeMap<>(sums);
        for (int i = from; i < to; i++) {
            merged.merge(kept(batch.category()), ExactSum.ZERO.plus(batch.values()[i]), ExactSum::plus);
        }
        return new Categories(samples + to - from, merged);
    }

    private String kept(String category) {
        return isPooled(category) ? OTHERS : category;
    }

    @Override
    public boolean isPooled(String category) {
        return sums.size() >= MOST && !sums.containsKey(category);
    }

    Categories plus(Categories other) {
        SortedMap<String, ExactSum> merged = new TreeMap<>(sums);
        other.sums.forEach((category, sum) -> merged.merge(category, sum, ExactSum::plus));
        return new Categories(samples + other.samples, merged);
    }

    /** Herfindahl-Hirschman index of the categories' shares, 0..1; NaN of nothing. */
    double concentration() {
        return Concentration.hhi(positive());
    }

    /** Share of the largest category, 0..1; NaN of nothing. */
    double topShare() {
        return Concentration.topShare(positive());
    }

    /** A category with a sum of 0 or less has no share. */
    private double[] positive() {
        return sums.values().stream()
                .mapToDouble(ExactSum::value)
                .filter(part -> part > 0)
                .toArray();
    }
}
