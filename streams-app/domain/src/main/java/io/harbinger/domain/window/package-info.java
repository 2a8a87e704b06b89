/**
 * From observations to measured windows. A series is one indicator of one subject; its event time is cut into panes, a
 * window is a run of panes, and a window ends with every pane.
 *
 * <p>An observation is added to its open {@link io.harbinger.domain.window.Pane}, whose
 * {@link io.harbinger.domain.window.Accumulator} keeps only what the measure needs and is the same for every order of
 * arrival. When event time passes the pane's end and grace, the pane closes:
 * {@link io.harbinger.domain.window.PaneCloser} moves it to the {@link io.harbinger.domain.window.ClosedState}, and
 * the indicator's {@link io.harbinger.domain.window.MeasureStrategy} (one per measure, chosen in
 * {@link io.harbinger.domain.window.MeasureStrategies}) turns the window into a
 * {@link io.harbinger.domain.window.WindowResult}. {@link io.harbinger.domain.window.WindowJudge} compares its value
 * with the history before it ({@link io.harbinger.domain.window.Baseline}, or a detector) and adds it to the history
 * unless it is anomalous.
 *
 * <p>Statistics that are published late can be corrected for a while: their newest closed panes are
 * {@link io.harbinger.domain.window.Provisional}, and panes that may change keep their observations one by one
 * ({@link io.harbinger.domain.window.Revisable}). {@link io.harbinger.domain.window.StatementTransitions} has the steps
 * of such series: something waits, is taken in, or is taken back. Panes of them are measured twice, which a replay
 * spares where it can ({@link io.harbinger.domain.window.MeasureCache}).
 *
 * <p>All of these are values. {@link io.harbinger.domain.window.SeriesTransitions} has the two steps from one
 * {@link io.harbinger.domain.window.Series} to the next: observations arrive, or event time comes to
 * {@code series.due()}. {@link io.harbinger.domain.window.PaneSchedule} computes that time. Nothing here reads a
 * clock.
 *
 * <p>References point one way: accumulators and closed state, then strategies, schedule, series, closing, transitions.
 * A new measure is a strategy in {@link io.harbinger.domain.window.MeasureStrategies}; with an accumulator of its own
 * it also needs a kind in {@code wire.row.AccumulatorRow}.
 */
@NullMarked
package io.harbinger.domain.window;

import org.jspecify.annotations.NullMarked;
