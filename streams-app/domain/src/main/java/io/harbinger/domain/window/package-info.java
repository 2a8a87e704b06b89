/**
 * From observations to measured windows. A series is one indicator of one subject; its event time is cut into panes, a
 * window is a run of panes, and a window ends with every pane.
 *
 * <p>An observation is added to its open {@link io.harbinger.domain.window.Pane}, whose
 * {@link io.harbinger.domain.window.Accumulator} keeps only what the measure needs and is the same for every order of
 * arrival. When event time passes the pane's end and grace, the pane closes: {@code PaneCloser} moves it to the
 * {@link io.harbinger.domain.window.ClosedState}, and the indicator's {@code MeasureStrategy} (one per measure, chosen in
 * {@code MeasureStrategies}) turns the window into a {@link io.harbinger.domain.window.WindowResult}. {@code WindowJudge}
 * compares its value with the history before it ({@code Baseline}, or a detector) and adds it to the history unless it is
 * anomalous.
 *
 * <p>All of it are values, and {@link io.harbinger.domain.window.SeriesTransitions} holds the two steps from one
 * {@link io.harbinger.domain.window.Series} to the next: observations come, or the time {@code series.due()} is reached.
 * Nothing here reads a clock. References point one way: accumulators and closed state at the bottom, then strategies,
 * schedule, series, closing, transitions.
 */
@NullMarked
package io.harbinger.domain.window;

import org.jspecify.annotations.NullMarked;
