/**
 * A schema registry in place of fingerprints: Confluent's wire format (a zero, the schema's id in four bytes, the Avro
 * body) and as much of its REST API as that takes, which Apicurio Registry serves under {@code /apis/ccompat/v7} (ADR
 * 9).
 *
 * <p>{@link io.harbinger.wire.registry.RegistryFormat} is the {@link io.harbinger.wire.WireFormat};
 * {@link io.harbinger.wire.registry.SchemaRegistry} is the REST client, {@link io.harbinger.wire.registry.SchemasById}
 * the ids seen so far. A topic carries more than one record type, so subjects of the registry are named by record.
 *
 * <p>The registry is asked at the start, and when an unknown id is first read; never per record. A schema that it
 * refuses ({@link io.harbinger.wire.registry.RegistryRefusedException}) is a mistake of the deployment or the
 * producer; an outage ({@link io.harbinger.wire.registry.RegistryUnavailableException}) stops processing, and the
 * record is read again, so that dead letters do not depend on when a record was read.
 *
 * <p>Another registry with another wire format is another implementation of {@code WireFormat}.
 */
@NullMarked
package io.harbinger.wire.registry;

import org.jspecify.annotations.NullMarked;
