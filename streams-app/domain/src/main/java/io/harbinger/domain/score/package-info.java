/**
 * From measured windows to the score of a subject, 0 to 100; higher is worse.
 *
 * <p>Read {@link io.harbinger.domain.score.Scorer} first: it assesses one subject at one instant.
 * {@link io.harbinger.domain.score.RiskCalculator} turns the newest window of a series into the risk of its indicator,
 * with the arithmetic kept in a {@link io.harbinger.domain.score.Driver}; {@link io.harbinger.domain.score.Composite}
 * joins drivers to the scores of four dimensions and of the subject; {@link io.harbinger.domain.score.Level} is the
 * warning level of a score. The {@link io.harbinger.domain.score.Assessment} has the result with its drivers, what was
 * missing, and the share of the weight that is covered.
 *
 * <p>An assessment is timed at the last instant of its newest evidence; only windows that are fresh at that instant
 * count. Nothing here changes a state, and nothing reads a clock.
 *
 * <p>Every number of an assessment can be recomputed from its record alone ({@code RedoneAlertTest}): who adds a
 * number to the score adds it to {@link io.harbinger.domain.score.Driver}, to the schema and to that test.
 */
@NullMarked
package io.harbinger.domain.score;

import org.jspecify.annotations.NullMarked;
