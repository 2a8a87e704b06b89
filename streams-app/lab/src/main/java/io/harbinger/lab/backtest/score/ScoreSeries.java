package io.harbinger.lab.backtest.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scores of one subject as published: each stands until the next. Scores 0..100, NaN for none known, which changes
 * nothing: no data does not end an alarm. Grows; not thread safe.
 */
public final class ScoreSeries {

    private long[] times = new long[16];
    private double[] scores = new double[16];
    private int size;

    /** Adds the next one, in order of time. */
    public ScoreSeries add(long time, double score) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
        }
        times[size] = time;
        scores[size++] = score;
        return this;
    }

    /**
     * The runs of an alarm with one threshold: on from a score at or above it, off from one below it minus the margin.
     *
     * @param margin hysteresis in points, at least 0
     */
    public List<List<Interval>> runs(double threshold, double margin) {
        List<List<Interval>> runs = new ArrayList<>();
        long since = Interval.OPEN;
        for (int i = 0; i < size; i++) {
            if (since == Interval.OPEN) {
                since = scores[i] >= threshold ? times[i] : Interval.OPEN;
            } else if (scores[i] < Math.max(threshold - margin, Math.nextUp(0.0))) {
                runs.add(List.of(new Interval(since, times[i])));
                since = Interval.OPEN;
            }
        }
        if (since != Interval.OPEN) {
            runs.add(List.of(new Interval(since, Interval.OPEN)));
        }
        return runs;
    }
}
