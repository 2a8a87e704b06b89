/**
 * The two pure steps of a subject: an event arrives, and event time advances.
 *
 * <p>{@link io.harbinger.domain.assess.Assessor#observe} adds an event to the subject's state: duplicates are
 * rejected, observations go to the open panes of their series, and those whose pane has closed are reported late.
 * {@link io.harbinger.domain.assess.Assessor#advance} moves event time to a watermark: panes close one boundary after
 * the other, and the subject is scored after each. The results are {@link io.harbinger.domain.assess.AssessmentEvent}
 * values, in order of event time.
 *
 * <p>Statistics that are published late wait for the rest of their delivery, and are then judged in event time, by a
 * clock of their own ({@link io.harbinger.domain.state.SeriesClock}); what had been judged without them is judged again,
 * and the assessment tells the {@link io.harbinger.domain.assess.Correction}.
 *
 * <p>Events never move time, and time alone closes panes: no other subject, no order of arrival within grace and no
 * coarseness of ticks changes a result.
 *
 * <p>The arithmetic is that of {@link io.harbinger.domain.window} and {@link io.harbinger.domain.score}; the state is
 * {@link io.harbinger.domain.state.SubjectState}; the stage that calls these steps is
 * {@code io.harbinger.stage.Assess}.
 */
@NullMarked
package io.harbinger.domain.assess;

import org.jspecify.annotations.NullMarked;
