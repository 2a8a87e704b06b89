/**
 * What is kept of one subject between its events: {@link io.harbinger.domain.state.SubjectState}, an immutable value.
 *
 * <p>It holds the ids of recent events ({@link io.harbinger.domain.dedup}), the score last published, and one
 * {@link io.harbinger.domain.window.Series} per indicator and label in a {@link io.harbinger.domain.state.SeriesSet},
 * which keeps them in the order of the catalogue ({@link io.harbinger.domain.state.SeriesOrder}).
 *
 * <p>A series is known by its indicator's id; the indicator's place in the catalogue is resolved once per set, so that
 * no event pays for a look-up and a state continues when the catalogue in force changes
 * ({@link io.harbinger.domain.state.SeriesSet#under}). {@code due()} is the event time at which a pane closes next or
 * a result goes stale.
 *
 * <p>What is kept is bounded: {@link io.harbinger.domain.state.Limits} says how,
 * {@link io.harbinger.domain.state.StateBounds} applies it, a {@link io.harbinger.domain.state.LimitListener} is called when a {@link io.harbinger.domain.state.Limit} is reached, and
 * {@link io.harbinger.domain.state.Unheard} has what is not heard for that reason. A subject of which nothing is
 * observed is forgotten after its {@link io.harbinger.domain.state.Expiry}.
 *
 * <p>Who adds something to the state adds it to the stored row too ({@code wire.row.SubjectRow}, with a new version).
 */
@NullMarked
package io.harbinger.domain.state;

import org.jspecify.annotations.NullMarked;
