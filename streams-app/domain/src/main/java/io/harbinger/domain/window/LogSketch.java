package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Observation;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A quantile sketch with logarithmic buckets (Masson, Rim and Lee, DDSketch, VLDB 2019): every quantile is within 1 %
 * of a true value of that rank, and two sketches add up whatever the order.
 *
 * @param buckets count by bucket: key k > 0 holds values in (γ^(k−1−OFFSET), γ^(k−OFFSET)], −k their negatives, 0
 *     holds 0
 */
public record LogSketch(long samples, SortedMap<Integer, Long> buckets) implements Accumulator {

    static final LogSketch EMPTY = new LogSketch(0, new TreeMap<>());

    private static final double ACCURACY = 0.01;
    private static final double GAMMA = (1 + ACCURACY) / (1 - ACCURACY);
    private static final double LOG_GAMMA = Math.log(GAMMA);
    /** Keeps keys of values down to 1e-12 positive; smaller ones count as 0. */
    private static final int OFFSET = 1400;

    private static final double SMALLEST = 1e-12;

    public LogSketch {
        buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
    }

    @Override
    public LogSketch plus(Observation observation, long time) {
        SortedMap<Integer, Long> merged = new TreeMap<>(buckets);
        merged.merge(key(observation.value()), 1L, Long::sum);
        return new LogSketch(samples + 1, merged);
    }

    @Override
    public LogSketch plus(Accumulator other) {
        LogSketch sketch = (LogSketch) other;
        SortedMap<Integer, Long> merged = new TreeMap<>(buckets);
        sketch.buckets.forEach((key, count) -> merged.merge(key, count, Long::sum));
        return new LogSketch(samples + sketch.samples, merged);
    }

    /** The 95th percentile, nearest rank. */
    @Override
    public double measure(Measure measure, long windowMillis) {
        long rank = (long) Math.ceil(0.95 * samples);
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return valueOf(bucket.getKey());
            }
        }
        return Double.NaN;
    }

    private static int key(double value) {
        double size = Math.abs(value);
        if (size < SMALLEST) {
            return 0;
        }
        int key = (int) Math.ceil(Math.log(size) / LOG_GAMMA) + OFFSET;
        return value > 0 ? key : -key;
    }

    private static double valueOf(int key) {
        if (key == 0) {
            return 0;
        }
        double size = 2 * Math.pow(GAMMA, Math.abs(key) - OFFSET) / (GAMMA + 1);
        return key > 0 ? size : -size;
    }
}
