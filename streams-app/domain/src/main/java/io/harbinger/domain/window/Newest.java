package io.harbinger.domain.window;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The newest observation of each key (a shipment), of {@value #MOST} keys at most: a later one replaces the one before
 * it, whatever the order of arrival. What has no key, or comes when all places are taken, counts by itself.
 *
 * @param entries by key
 * @param others what counts by itself
 */
public record Newest(SortedMap<String, Entry> entries, Accumulator others) implements Accumulator {

    /** Keys kept apart in a pane. */
    static final int MOST = 1_024;

    /**
     * An observation.
     *
     * @param time event time, epoch milliseconds
     */
    public record Entry(long time, double value, double weight) {

        /** The later of two; of two of one instant that of the larger value, then of the larger weight. */
        Entry newer(Entry other) {
            int order = Long.compare(time, other.time);
            order = order != 0 ? order : Double.compare(value, other.value);
            order = order != 0 ? order : Double.compare(weight, other.weight);
            return order >= 0 ? this : other;
        }
    }

    public Newest {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** Nothing yet; what counts by itself is added to {@code others}. */
    static Newest over(Accumulator others) {
        return new Newest(new TreeMap<>(), others);
    }

    @Override
    public Newest plus(ObservationBatch batch, int from, int to) {
        String key = batch.category();
        if (key.isEmpty() || isPooled(key)) {
            return new Newest(entries, others.plus(batch, from, to));
        }
        SortedMap<String, Entry> next = new TreeMap<>(entries);
        for (int i = from; i < to; i++) {
            next.merge(key, new Entry(batch.times()[i], batch.values()[i], batch.weights()[i]), Entry::newer);
        }
        return new Newest(next, others);
    }

    @Override
    public boolean isPooled(String key) {
        return entries.size() >= MOST && !entries.containsKey(key);
    }

    @Override
    public long samples() {
        return entries.size() + others.samples();
    }

    /** Adds the entries to those of other panes, of each key the newest. */
    void mergeInto(Map<String, Entry> newest) {
        entries.forEach((key, entry) -> newest.merge(key, entry, Entry::newer));
    }

    /** {@code content} with one observation of each key. */
    static Accumulator plusAll(Accumulator content, SortedMap<String, Entry> newest) {
        int size = newest.size();
        long[] times = new long[size];
        double[] values = new double[size];
        double[] weights = new double[size];
        int at = 0;
        for (Entry entry : newest.values()) {
            times[at] = entry.time();
            values[at] = entry.value();
            weights[at++] = entry.weight();
        }
        return content.plus(new ObservationBatch(times, values, weights, "", size), 0, size);
    }
}
