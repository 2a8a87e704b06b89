/**
 * The life of an alert: calm, pending, firing, clearing, and the transitions between them.
 *
 * <p>{@link io.harbinger.domain.alert.Lifecycle} is the pure step: what is tracked of a subject and a new assessment
 * in, what is tracked next and the transitions to publish out. {@link io.harbinger.domain.alert.AlertState} says which
 * moves there are, {@link io.harbinger.domain.alert.Hysteresis} which one the policy makes,
 * {@link io.harbinger.domain.alert.FlapDetector} when a subject flaps, so that subscribers are no longer notified of every step,
 * {@link io.harbinger.domain.alert.Notifications} which transitions come out. {@link io.harbinger.domain.alert.AlertId}
 * names an episode so that a replay names it the same.
 *
 * <p>What is kept between assessments is one {@link io.harbinger.domain.alert.TrackedAlert}.
 */
@NullMarked
package io.harbinger.domain.alert;

import org.jspecify.annotations.NullMarked;
