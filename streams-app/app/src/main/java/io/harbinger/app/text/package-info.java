/**
 * Text from inputs, made harmless for those who read it.
 *
 * <p>{@link io.harbinger.app.text.PlainText} is the one rule. Each medium has one place that applies it: lines of
 * alerts and summaries in {@code app.report}, errors in {@code app.command.CommandLines}, logs in {@code app.logging},
 * labels of metrics in {@code app.observe.ProcessMeters}, health in {@code app.observe.HealthJson}, Alertmanager in
 * {@code app.bridge.PostableAlert}, pages and drawings in {@code app.html.Markup}.
 * {@link io.harbinger.app.text.Points} is how all of them show scores.
 */
@NullMarked
package io.harbinger.app.text;

import org.jspecify.annotations.NullMarked;
