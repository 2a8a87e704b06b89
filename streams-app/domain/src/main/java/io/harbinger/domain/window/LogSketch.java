package io.harbinger.domain.window;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A quantile sketch with logarithmic buckets (Masson, Rim and Lee, DDSketch, VLDB 2019): every quantile is within 1 %
 * of a true value of that rank, and two sketches add up whatever the order. A value; the tree of a sketch is copied
 * once for each batch of observations.
 */
public final class LogSketch implements Accumulator {

    static final LogSketch EMPTY = new LogSketch(0, new TreeMap<>());

    private static final double ACCURACY = 0.01;
    private static final double GAMMA = (1 + ACCURACY) / (1 - ACCURACY);
    private static final double LOG_GAMMA = Math.log(GAMMA);
    /** Keeps keys of values down to 1e-12 positive; smaller ones count as 0. */
    private static final int OFFSET = 1400;

    private static final double SMALLEST = 1e-12;

    private final long samples;
    private final SortedMap<Integer, Long> buckets;

    /** Takes over {@code own}, which nobody else may hold. */
    private LogSketch(long samples, SortedMap<Integer, Long> own) {
        this.samples = samples;
        this.buckets = Collections.unmodifiableSortedMap(own);
    }

    /** Restores a stored sketch from its {@linkplain #buckets() buckets}. */
    public static LogSketch of(long samples, SortedMap<Integer, Long> buckets) {
        return new LogSketch(samples, new TreeMap<>(buckets));
    }

    @Override
    public LogSketch plus(ObservationBatch batch, int from, int to) {
        TreeMap<Integer, Long> merged = new TreeMap<>(buckets);
        for (int i = from; i < to; i++) {
            merged.merge(key(batch.values()[i]), 1L, Long::sum);
        }
        return new LogSketch(samples + to - from, merged);
    }

    LogSketch plus(LogSketch other) {
        TreeMap<Integer, Long> merged = new TreeMap<>(buckets);
        other.buckets.forEach((key, count) -> merged.merge(key, count, Long::sum));
        return new LogSketch(samples + other.samples, merged);
    }

    @Override
    public long samples() {
        return samples;
    }

    /**
     * Count by bucket, unmodifiable: key k > 0 holds values in (γ^(k−1−1400), γ^(k−1400)], −k their negatives, 0 holds
     * 0.
     */
    public SortedMap<Integer, Long> buckets() {
        return buckets;
    }

    /** The 95th percentile, nearest rank; NaN of nothing. */
    double percentile95() {
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogSketch sketch && samples == sketch.samples && buckets.equals(sketch.buckets);
    }

    @Override
    public int hashCode() {
        return buckets.hashCode();
    }

    @Override
    public String toString() {
        return "LogSketch" + buckets;
    }
}
