/**
 * The two pure steps of a subject. {@link io.harbinger.domain.assess.Assessor#observe} takes an event into the
 * subject's state: it is checked against recent ids, its observations go to the open panes of their series, and those
 * whose pane has closed are reported late. {@link io.harbinger.domain.assess.Assessor#advance} lets event time pass: panes
 * close one boundary after the other, and the subject is scored after each.
 *
 * <p>Events never move time and time alone closes panes, so no other subject, no order of arrival within grace and no
 * coarseness of ticks changes a result. What comes out are {@link io.harbinger.domain.assess.AssessmentEvent}s, in order of
 * event time. The arithmetic is that of {@link io.harbinger.domain.window} and {@link io.harbinger.domain.score}.
 */
@NullMarked
package io.harbinger.domain.assess;

import org.jspecify.annotations.NullMarked;
