package io.harbinger.lab.backtest.score;

/**
 * A score on the Numenta Anomaly Benchmark.
 *
 * @param score 100 is perfect, 0 the score without any detection
 * @param threshold the best for the whole corpus, on scores 0..1; above 1 where no detection at all is best
 * @param windows windows with at least one record after probation
 * @param detected of them, those detected
 * @param falsePositives records at or above the threshold outside windows, after probation
 */
public record NabScore(
        NabProfile profile, double score, double threshold, int windows, int detected, int falsePositives) {}
