package io.harbinger.bench.flink;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.stats.SortedSample;
import io.harbinger.domain.window.AnomalyScore;
import io.harbinger.domain.window.History;
import org.jspecify.annotations.Nullable;

/**
 * How far a minute lies from the median of those before it, in units of 1.4826·MAD: the formulas that our job has for
 * this indicator, and none of its others.
 */
final class RobustBaseline {

    private RobustBaseline() {}

    /** Null where the history is too short. */
    static @Nullable AnomalyScore score(BaselinePolicy policy, History history, double value) {
        int usable = history.size() - policy.gap();
        if (usable < policy.minHistory()) {
            return null;
        }
        double[] values = new double[usable];
        for (int i = 0; i < usable; i++) {
            values[i] = history.newest(i + policy.gap());
        }
        SortedSample sample = SortedSample.of(values);
        double median = sample.median();
        double floored = Math.max(sample.spread(), policy.floor() * Math.abs(median));
        double spread = floored > 0 ? floored : sample.leastSize(1);
        return new AnomalyScore(median, spread, (value - median) / spread);
    }
}
