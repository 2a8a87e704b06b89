/**
 * From what sources say to the events that indicators need: revisions and withdrawals by the source's own id, and the
 * joins of one movement with the plan, estimate, arrival or gate-in that came before it.
 *
 * <p>Both are pure steps, (state, event) → (state, events), to be called in the order of event time: a
 * {@link io.harbinger.domain.translate.Statement} meets what was said before under its id, in
 * {@link io.harbinger.domain.translate.StatementStep}; a movement on a {@link io.harbinger.domain.translate.Leg} meets
 * its {@link io.harbinger.domain.translate.Journey}, in {@link io.harbinger.domain.translate.JourneyStep}. Who calls
 * them keeps the states, by statement id and by thread, within bounds of its own: a replay does so in memory, a stage
 * could in stores. No clock, no limits but those of one state.
 */
@NullMarked
package io.harbinger.domain.translate;

import org.jspecify.annotations.NullMarked;
