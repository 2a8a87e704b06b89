/**
 * GS1 EPCIS: events of goods and readings of sensors.
 *
 * <p>{@link io.harbinger.source.epcis.EpcisFormats} offers the formats; {@link io.harbinger.source.epcis.EpcisMapper}
 * makes of one event a movement and its sensor reports ({@code SensorReports}), or the withdrawal that
 * an error declaration is. What maps to what, and what is refused, is in {@code docs/formats.md}.
 */
@NullMarked
package io.harbinger.source.epcis;

import org.jspecify.annotations.NullMarked;
