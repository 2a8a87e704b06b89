/**
 * The indicator catalogue as validated data: what is measured for which subjects, over which windows, against which
 * baseline, and how bad it is.
 *
 * <p>A {@link io.harbinger.domain.indicator.Catalogue} lists {@link io.harbinger.domain.indicator.Indicator}s, each of
 * four parts: {@link io.harbinger.domain.indicator.Selection} (which events, which number of them, which measure),
 * {@link io.harbinger.domain.indicator.Windowing} (panes, windows, grace, freshness),
 * {@link io.harbinger.domain.indicator.BaselinePolicy} (what counts as normal) and
 * {@link io.harbinger.domain.indicator.Scoring} (how a value becomes risk, 0 to 100). The records refuse wrong settings
 * in their constructors, with a message that shows the value; the text form is read by {@code io.harbinger.catalogue}.
 *
 * <p>{@link io.harbinger.domain.indicator.Observer} applies the selections: event in, observations out. What is done with
 * the observations is in {@code domain.window}, what becomes of the results in {@code domain.score}.
 */
@NullMarked
package io.harbinger.domain.indicator;

import org.jspecify.annotations.NullMarked;
