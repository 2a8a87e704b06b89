/**
 * A schema registry in the place of fingerprints: Confluent's wire format (a zero, the schema's id in four bytes, the
 * Avro body) and as much of its REST API as that takes, which Apicurio Registry answers under {@code /apis/ccompat/v7}.
 * A topic carries more than one record type, so subjects are named by record.
 */
@NullMarked
package io.harbinger.wire.registry;

import org.jspecify.annotations.NullMarked;
