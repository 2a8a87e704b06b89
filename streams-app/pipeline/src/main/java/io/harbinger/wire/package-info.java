/**
 * The only place that knows the wire: Avro bytes and JSON lines on one side, domain values on the other.
 *
 * <p>{@link io.harbinger.wire.WireFormat} frames a body and names its schema: single-object encoding, or a schema
 * registry ({@link io.harbinger.wire.registry}). {@link io.harbinger.wire.InputCodec},
 * {@link io.harbinger.wire.NetworkCodec} and {@link io.harbinger.wire.OutputCodec} encode and decode the topics;
 * {@link io.harbinger.wire.JsonLines} does the same for events as text. Incoming bytes are opened by
 * {@link io.harbinger.wire.Envelope}, which upgrades those of older releases, and read by a
 * {@link io.harbinger.wire.Cursor} in schema order ({@link io.harbinger.wire.EventReader} by hand, for speed);
 * readings of the usual form are not decoded at all ({@link io.harbinger.wire.ReadingScanner});
 * {@link io.harbinger.wire.EventLayout} and {@link io.harbinger.wire.JsonFields} follow the field table of the event.
 *
 * <p>Times on the wire are epoch milliseconds, UTC, and are passed on unchanged. Decoding never throws for bad bytes:
 * the result is a rejection with a reason. Codecs serve all threads.
 *
 * <p>{@link io.harbinger.wire.Contract} lists the record types and their released schemas. A new field goes to the
 * schema, the event's table and {@link io.harbinger.wire.EventReader}; a new record type to
 * {@link io.harbinger.wire.Contract} and a codec. Stored state has formats of its own ({@link io.harbinger.wire.row}).
 */
@NullMarked
package io.harbinger.wire;

import org.jspecify.annotations.NullMarked;
