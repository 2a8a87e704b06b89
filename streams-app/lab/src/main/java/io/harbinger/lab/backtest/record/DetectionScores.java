package io.harbinger.lab.backtest.record;

import io.harbinger.domain.detect.Detector;

/**
 * The scores of a series' values as the Numenta Anomaly Benchmark takes them. It charges every record above the
 * threshold, so that an anomaly that lasts is to be reported once: after a detection the score is 0 for a while. This is
 * the benchmark's view only; alerts never rest. For one thread, one series, its values in order.
 */
public final class DetectionScores {

    /** Evidence that is a detection, in decades: each unit makes false ones about ten times rarer. */
    private static final double TRIGGER = 1.8;

    /** Values after a detection that score 0. */
    private static final int LONGEST_REST = 250;

    /** The same as a share of the values so far, which applies while it is less. */
    private static final double REST_SHARE = 0.15;

    private long seen;
    private int rest;

    /**
     * The score of the next value.
     *
     * @param decades its evidence; 0 where there is none
     * @return 0..1
     */
    public double next(double decades) {
        seen++;
        if (rest > 0) {
            rest--;
            return 0;
        }
        if (decades >= TRIGGER) {
            rest = (int) Math.min(LONGEST_REST, Math.ceil(REST_SHARE * seen));
        }
        return Detector.likelihood(decades);
    }
}
