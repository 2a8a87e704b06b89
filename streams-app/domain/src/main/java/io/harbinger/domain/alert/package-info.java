/**
 * The life of an alert: calm, pending, firing, clearing, and the transitions between them.
 *
 * <p>{@link io.harbinger.domain.alert.Lifecycle} is the pure step: what is tracked of a subject and a new assessment
 * in, what is tracked next and the transitions to publish out. {@link io.harbinger.domain.alert.AlertState} says which
 * moves there are, {@link io.harbinger.domain.alert.Hysteresis} which one the policy makes,
 * {@link io.harbinger.domain.alert.FlapDetector} when a subject flaps and is no longer told step by step.
 */
@NullMarked
package io.harbinger.domain.alert;

import org.jspecify.annotations.NullMarked;
