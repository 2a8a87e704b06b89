/**
 * The anomaly score of every record of the input, for benchmarks that score records instead of alerts.
 *
 * <p>{@link PaneScores} answers with what the pipeline had published about a record's pane when that pane closed.
 * {@link ScoreFiles} reads the input again and writes a CSV file of scores for each input file: {@link ScoreRows}
 * decides which rows it has, {@link ScoreFileNames} where it goes. {@link ScoredFile} is the same in memory, as the
 * input of {@link io.harbinger.lab.backtest.score.NabScorer}.
 *
 * <p>Another definition of the score is another {@link RecordScores}.
 */
@NullMarked
package io.harbinger.lab.backtest.record;

import org.jspecify.annotations.NullMarked;
