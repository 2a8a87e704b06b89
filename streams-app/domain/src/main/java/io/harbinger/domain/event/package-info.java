/**
 * The three kinds of input events, as values without any wire format, and the rules by which one is rejected.
 *
 * <p>Read {@link io.harbinger.domain.event.Event} first, then its kinds
 * {@link io.harbinger.domain.event.SensorReading}, {@link io.harbinger.domain.event.LogisticsEvent} and
 * {@link io.harbinger.domain.event.TradeFlow}. Each kind has one table of its fields, an
 * {@link io.harbinger.domain.event.EventTable}: name, type, presence and getter of each
 * ({@link io.harbinger.domain.event.EventField}), the rules that follow, and what mapping files and the catalogue may
 * do with it. {@link io.harbinger.domain.event.EventRules} checks an event against its table; a
 * {@link io.harbinger.domain.event.Rejection} is an error as a value, with one
 * {@link io.harbinger.domain.event.Reason} of a bounded list.
 *
 * <p>Times are epoch milliseconds, UTC, and come from the events alone. An event that covers a period is timed at the
 * period's last instant. {@link io.harbinger.domain.event.Watermarks} joins the event times of several input channels
 * to that of a task: the lowest of them.
 *
 * <p>A new field is a component of the record, a row of its table, a field of the schema and a line of the decoder by
 * hand ({@code wire.EventReader}); {@code EventTableTest} and {@code EventLayoutTest} fail where one of them lacks it.
 */
@NullMarked
package io.harbinger.domain.event;

import org.jspecify.annotations.NullMarked;
