/**
 * Online anomaly detection without training: every value of a series is compared with what came before it only.
 *
 * <p>{@link io.harbinger.domain.detect.Detector} is for sensors. Several views of the series (its last value, its
 * recent mean and dispersion on three time scales, the long-run level, the usual value at this hour of the day:
 * {@link io.harbinger.domain.detect.Views}, {@link io.harbinger.domain.detect.Trend},
 * {@link io.harbinger.domain.detect.DayProfile}) each give a difference between present and past.
 * {@link io.harbinger.domain.detect.Tail} estimates how rare such a difference is, from the largest ones that the view
 * has had in blocks of time. The evidence of all views, as log10 of rarity, is added up; at a threshold the detector
 * fires, followed by a cooldown, so that one anomaly is reported once. One {@link io.harbinger.domain.detect.Tuning}
 * serves all series.
 *
 * <p>{@link io.harbinger.domain.detect.Outage} is for counts: runs of counts far below the usual rate, by the deviance
 * of a negative binomial.
 *
 * <p>Values come in order of event time, one per closed pane. State is a value of bounded size, replaced with every
 * value and stored with the series ({@link io.harbinger.domain.detect.Learnt}); a
 * {@link io.harbinger.domain.detect.Detection} has the numbers from which its z can be recomputed. Another detector is
 * another {@link io.harbinger.domain.detect.Learnt}, called by {@code domain.window.Judged} and stored by
 * {@code wire.row.LearntRow}.
 */
@NullMarked
package io.harbinger.domain.detect;

import org.jspecify.annotations.NullMarked;
