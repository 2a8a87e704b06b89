/**
 * From measured windows to a score. {@link io.harbinger.domain.score.RiskCalculator} turns the newest window of a series
 * into the risk of its indicator, 0..100, with the arithmetic kept in a {@link io.harbinger.domain.score.Driver};
 * {@link io.harbinger.domain.score.Composite} joins drivers to the scores of four dimensions and of the subject;
 * {@link io.harbinger.domain.score.Level} names the warning level of a score.
 *
 * <p>{@link io.harbinger.domain.score.Scorer} does all of this for one subject at one instant. The
 * {@link io.harbinger.domain.score.Assessment} says what was known, what was missing and how much of the weight is
 * covered. Nothing here changes a state, and nothing looks at a clock.
 */
@NullMarked
package io.harbinger.domain.score;

import org.jspecify.annotations.NullMarked;
