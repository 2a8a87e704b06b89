/**
 * Online anomaly detection without training: every value of a series is compared with what came before it only.
 *
 * <p>{@link io.harbinger.domain.detect.Detector} is for sensors. Several views of the series (its last value, its recent
 * mean and dispersion on three time scales, the long-run level, the usual value at this hour of the day) each give a
 * difference between present and past. {@code Tail} estimates how rare such a difference is, from the largest ones that
 * the view has had in blocks of time. The evidence of all views, as log10 of rarity, is added up; at a threshold the
 * detector fires, and then rests for a while so that one event is reported once. One
 * {@link io.harbinger.domain.detect.Tuning} serves all series.
 *
 * <p>{@link io.harbinger.domain.detect.Outage} is for counts: runs of counts far below the usual rate, by the deviance of
 * a negative binomial.
 *
 * <p>State is a value of bounded size, replaced with every value of the series, and is stored with it
 * ({@link io.harbinger.domain.detect.Learnt}). A {@link io.harbinger.domain.detect.Detection} carries the numbers from
 * which its z can be recomputed.
 */
@NullMarked
package io.harbinger.domain.detect;

import org.jspecify.annotations.NullMarked;
