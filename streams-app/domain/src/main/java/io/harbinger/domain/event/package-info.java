/**
 * What arrives: the three kinds of event, as values without any wire format, and why one may be refused.
 *
 * <p>Each kind has one table of its fields, an {@link io.harbinger.domain.event.EventTable}: name, type, presence and
 * getter of each, the rules that follow from them, and what mapping files and the catalogue may do with it. Who reads or
 * writes events of any kind goes by the table; only the record itself and the decoder of the wire name fields one by one.
 *
 * <p>Times are epoch milliseconds, UTC, and come from the events alone.
 */
@NullMarked
package io.harbinger.domain.event;

import org.jspecify.annotations.NullMarked;
