/**
 * The indicator catalogue as validated data: what is measured for which subjects, over which windows, against which
 * baseline, and how bad it is.
 *
 * <p>These records refuse to exist when wrong; the text form is read by {@code io.harbinger.config}. Reading order:
 * {@link io.harbinger.domain.indicator.Catalogue}, {@link io.harbinger.domain.indicator.Indicator}, its four parts
 * (selection, windowing, baseline policy, scoring), then
 * {@link io.harbinger.domain.indicator.Observer}, which draws observations from events.
 */
@NullMarked
package io.harbinger.domain.indicator;

import org.jspecify.annotations.NullMarked;
