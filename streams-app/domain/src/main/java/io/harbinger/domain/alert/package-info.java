/**
 * Alerts of a subject: assessments in, the transitions of an episode out. An episode is one alert from opened to its
 * end; a transition is one change of it, and one record on the alert topic.
 *
 * <p>Read {@link io.harbinger.domain.alert.Lifecycle} first, the pure step: what is tracked of a subject
 * ({@link io.harbinger.domain.alert.TrackedAlert}) and the next assessment in, what is tracked next and the
 * transitions to publish out. {@link io.harbinger.domain.alert.AlertState} has the states Calm, Pending, Firing and
 * Clearing, each with its legal moves as methods; {@link io.harbinger.domain.alert.Hysteresis} chooses the move by the
 * alert policy, {@link io.harbinger.domain.alert.Onset} finds when an episode began,
 * {@link io.harbinger.domain.alert.FlapDetector} detects alerts that open and clear too often, and
 * {@link io.harbinger.domain.alert.Notifications} decides which changes subscribers are notified of.
 *
 * <p>Time is the event time of assessments; nothing reads a clock. {@link io.harbinger.domain.alert.AlertId} is
 * computed from subject, catalogue version and onset, so a restart and a replay give an episode the same id.
 *
 * <p>A new state is a record of {@link io.harbinger.domain.alert.AlertState}, its moves in {@code Hysteresis}, and a
 * tag in {@code wire.row.AlertRow}; a new kind of transition also needs a symbol in the schema.
 */
@NullMarked
package io.harbinger.domain.alert;

import org.jspecify.annotations.NullMarked;
