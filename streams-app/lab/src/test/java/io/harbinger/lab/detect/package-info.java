/**
 * How good is the detector? It is run over labelled public data, offline and without Kafka, and scored.
 *
 * <p>{@link io.harbinger.lab.detect.DetectorReport} is started by hand and prints two figures. One is the score of the
 * Numenta Anomaly Benchmark, by the same {@link io.harbinger.lab.backtest.score.NabScorer} that {@code ./harbinger backtest}
 * uses (which has an oracle of its own in {@code NabScorerTest}), next to the benchmark's windowed Gaussian and with each
 * setting of the detector 30 % lower and higher: a tuning that only suits this corpus would lose much by that. The other
 * is how many heavy storms CyPort's daily vessel counts show at a given rate of false episodes.
 */
@NullMarked
package io.harbinger.lab.detect;

import org.jspecify.annotations.NullMarked;
