/**
 * The only place that knows the wire: Avro bytes and JSON lines on one side, domain values on the other.
 *
 * <p>{@link io.harbinger.wire.WireFormat} frames and names schemas (single-object encoding, or a schema registry,
 * {@link io.harbinger.wire.registry}); the codecs put domain values in and out of it. Bytes and JSON meet in one set of readers, which ask for
 * fields by name in schema order: the binary cursor takes them in order, the JSON reader looks them up.
 */
@NullMarked
package io.harbinger.wire;

import org.jspecify.annotations.NullMarked;
