/**
 * The two pure steps of a subject: an event arrives, and event time advances.
 *
 * <p>{@link io.harbinger.domain.assess.Assessor#observe} adds an event to the subject's state: duplicates are
 * rejected, observations go to the open panes of their series, and those whose pane has closed are reported late.
 * {@link io.harbinger.domain.assess.Assessor#advance} moves event time to a watermark: panes close one boundary after
 * the other, and the subject is scored after each. The results are {@link io.harbinger.domain.assess.AssessmentEvent}
 * values, in order of event time.
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
