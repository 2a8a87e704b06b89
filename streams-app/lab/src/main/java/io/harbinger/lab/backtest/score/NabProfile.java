package io.harbinger.lab.backtest.score;

/**
 * The weights of detections and mistakes on the Numenta Anomaly Benchmark (Lavin & Ahmad 2015).
 *
 * @param truePositive weight of a detection at the left edge of its window
 * @param falseNegative cost of a missed window
 * @param falsePositive cost of a detection far from any window
 */
public record NabProfile(String name, double truePositive, double falseNegative, double falsePositive) {

    public static final NabProfile STANDARD = new NabProfile("standard", 1, 1, 0.11);
    public static final NabProfile LOW_FP = new NabProfile("low-FP", 1, 1, 0.22);
    public static final NabProfile LOW_FN = new NabProfile("low-FN", 1, 2, 0.11);
}
