/**
 * The supply network: nodes, lanes, products and supply edges, as {@link io.harbinger.domain.network.Entity} values.
 *
 * <p>{@link io.harbinger.domain.network.SupplyNetwork} is the whole of it at one moment, an immutable snapshot: one
 * thread makes the next one with every record of the network topic, all others read the newest. It answers whether an
 * id is known, and gives the {@link io.harbinger.domain.network.SubjectDetails} (names, position, codes) with which
 * outputs show a subject.
 *
 * <p>The snapshot follows the network topic, not event time: an alert shows its subject as the network describes it
 * when the alert is published. The version of an entity is a checksum of its record, the same in every run.
 *
 * <p>A new kind of entity is a record of {@link io.harbinger.domain.network.Entity}, its mapping in
 * {@code wire.NetworkCodec} and {@code wire.EntityRecords}, and its schema; what outputs show of it goes to
 * {@link io.harbinger.domain.network.SubjectDetails#of}.
 */
@NullMarked
package io.harbinger.domain.network;

import org.jspecify.annotations.NullMarked;
