/**
 * The indicator catalogue as validated data: what is measured for which subjects, over which windows, against which
 * baseline, and how bad it is.
 *
 * <p>A {@link io.harbinger.domain.indicator.Catalogue} lists {@link io.harbinger.domain.indicator.Indicator} lines,
 * each of four parts: {@link io.harbinger.domain.indicator.Selection} (which events, which number of them, which
 * measure), {@link io.harbinger.domain.indicator.Windowing} (panes, windows, grace, freshness),
 * {@link io.harbinger.domain.indicator.BaselinePolicy} (what counts as normal) and
 * {@link io.harbinger.domain.indicator.Scoring} (how a value becomes risk, 0 to 100). The records reject wrong
 * settings in their constructors, with a message that shows the value; the text form is read by
 * {@code io.harbinger.catalogue}.
 *
 * <p>{@link io.harbinger.domain.indicator.Observer} applies the selections: event in, observations out.
 * {@link io.harbinger.domain.indicator.PaneSize} lays the grid of panes over event time, days and longer in the
 * zone of the place; grace and freshness are lengths of event time.
 *
 * <p>Observations are measured in {@link io.harbinger.domain.window}, the results scored in
 * {@link io.harbinger.domain.score}. A new {@link io.harbinger.domain.indicator.Measure} gets a strategy there, a new
 * {@link io.harbinger.domain.indicator.ZMethod} a case in {@code Judged}; fields of events to select, split or observe
 * by come from the event tables.
 */
@NullMarked
package io.harbinger.domain.indicator;

import org.jspecify.annotations.NullMarked;
