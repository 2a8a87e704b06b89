/**
 * Measures warnings against labelled windows: outputs of a replay in, figures for a report out.
 *
 * <p>{@link Backtest} reads the {@link ReplayOutputs} twice. The first pass, {@link EvidenceCollector}, summarises
 * each subject as {@link SubjectEvidence}; {@link Evaluation} matches the summary with the windows of that subject
 * through the scorers of {@link io.harbinger.lab.backtest.score}. The second pass, {@link ChartSelection}, reads again
 * only what the report shows in detail, since a replay may publish many millions of values. {@link Result} holds
 * everything that was found.
 *
 * <p>The windows come from {@link io.harbinger.lab.backtest.label}; {@link io.harbinger.lab.backtest.report} and
 * {@link io.harbinger.lab.backtest.svg} show the result; {@link io.harbinger.lab.backtest.record} scores single
 * records for benchmarks that need it.
 *
 * <p>A new figure needs a field in {@link Result} or in {@link io.harbinger.lab.backtest.score.LevelFigures}, a row in
 * the report, and a line in {@code resources/backtest/report-fields.md}.
 */
@NullMarked
package io.harbinger.lab.backtest;

import org.jspecify.annotations.NullMarked;
