package io.harbinger.lab.detect;

import io.harbinger.domain.stats.Normal;
import java.util.ArrayDeque;
import java.util.ArrayList;

/**
 * NAB's own baseline: the score is 1 less the tail probability of a value under a normal distribution, fitted to a sliding
 * window of 6,400 values and fitted anew every 100.
 */
final class WindowedGaussian implements Candidate {
    private static final int WINDOW = 6400;
    private static final int STEP = 100;

    @Override
    public double[] scores(long[] times, double[] values) {
        double[] scores = new double[values.length];
        ArrayDeque<Double> window = new ArrayDeque<>();
        ArrayList<Double> buffer = new ArrayList<>();
        double mean = 0;
        double std = 1;
        for (int i = 0; i < values.length; i++) {
            if (!window.isEmpty()) {
                double z = Math.abs(values[i] - mean) / std;
                scores[i] = 1 - Normal.cdf(-z);
            }
            if (window.size() < WINDOW) {
                window.add(values[i]);
            } else {
                buffer.add(values[i]);
                if (buffer.size() == STEP) {
                    for (double v : buffer) {
                        window.removeFirst();
                        window.addLast(v);
                    }
                    buffer.clear();
                } else {
                    continue;
                }
            }
            mean = window.stream().mapToDouble(v -> v).average().orElse(0);
            double m = mean;
            double s = Math.sqrt(
                    window.stream().mapToDouble(v -> (v - m) * (v - m)).sum() / window.size());
            std = s == 0 ? 1e-6 : s;
        }
        return scores;
    }
}
