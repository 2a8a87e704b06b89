/**
 * Online anomaly detection without training: every value of a series is compared with what came before it only.
 *
 * <p>{@link io.harbinger.domain.detect.Detector} is for sensors. Several views of the series (its last value, its
 * recent mean and dispersion on three time scales, the long-run level, the usual value at this hour of the day:
 * {@link io.harbinger.domain.detect.Views}, {@link io.harbinger.domain.detect.Trend},
 * {@link io.harbinger.domain.detect.DayProfile}) each give a difference between present and past.
 * {@link io.harbinger.domain.detect.Tail} estimates how rare such a difference is, from the largest ones that the view
 * has had in blocks of time; where the series has hardly ever moved, from its
 * {@link io.harbinger.domain.detect.Resolution}. The evidence of all views, as log10 of rarity, is added up. What has
 * been seen is learnt, and so surprises less the next time: nothing else suppresses evidence. One
 * {@link io.harbinger.domain.detect.Tuning} serves all series.
 *
 * <p>{@link io.harbinger.domain.detect.Outage} is for counts: runs of counts far below the usual rate, by the deviance
 * of a negative binomial, but for rests that are a habit. {@link io.harbinger.domain.detect.ActivePanes} is for
 * volumes: whether a window without any is usual. {@link io.harbinger.domain.detect.SameWeeks} and
 * {@link io.harbinger.domain.detect.SameSeason} know the years before.
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
