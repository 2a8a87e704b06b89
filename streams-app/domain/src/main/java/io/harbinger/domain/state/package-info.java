/**
 * What is kept of one subject between its events: {@link io.harbinger.domain.state.SubjectState}, an immutable value.
 *
 * <p>It holds the ids of recent events ({@link io.harbinger.domain.dedup}) and one {@link
 * io.harbinger.domain.window.Series} per indicator and label, in a {@link io.harbinger.domain.state.SeriesSet}. A series
 * is known by its indicator's id; where that stands in the catalogue is resolved once per set, so that no event pays for
 * a look-up and a state goes on when the catalogue in force changes.
 */
@NullMarked
package io.harbinger.domain.state;

import org.jspecify.annotations.NullMarked;
