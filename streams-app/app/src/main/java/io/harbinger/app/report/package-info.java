/**
 * Alerts and runs as text for people, made from published records alone, so any consumer of the topics can do the same.
 *
 * <p>{@link io.harbinger.app.report.AlertLine} writes one transition as one line, {@link
 * io.harbinger.app.report.RunSummary} the episodes of a run as a table, and {@link
 * io.harbinger.app.report.IndentedJson} figures for other programs. The demo, replay and backtest print them; nothing
 * here reads a topic or a clock.
 */
@NullMarked
package io.harbinger.app.report;

import org.jspecify.annotations.NullMarked;
