/**
 * The statistics behind the scores, as pure functions of numbers, each with the source of its formula.
 *
 * <p>How far a value is from normal: {@link io.harbinger.domain.stats.SortedSample} (median and MAD),
 * {@link io.harbinger.domain.stats.Counts} (z of a count under a Poisson or negative binomial),
 * {@link io.harbinger.domain.stats.Normal} (distribution function and quantile, also of logarithms of tiny
 * probabilities). How parts are combined: {@link io.harbinger.domain.stats.ExactSum} (a sum that does not depend on
 * the order of its terms), {@link io.harbinger.domain.stats.Concentration} (HHI and top share) and
 * {@link io.harbinger.domain.stats.PowerMean} (indicators to dimensions to the subject). Everything else is
 * package-private and serves {@code Counts} and {@code Normal}.
 *
 * <p>No function changes its arguments; what is undefined is NaN, and invalid arguments are rejected with an
 * exception. Results are checked against references computed at high precision by {@code src/test/reference}: a new
 * function gets a table there.
 */
@NullMarked
package io.harbinger.domain.stats;

import org.jspecify.annotations.NullMarked;
