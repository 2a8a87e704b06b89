/**
 * The supply network: nodes, lanes, products and supply edges, as {@link io.harbinger.domain.network.Entity} values.
 *
 * <p>{@link io.harbinger.domain.network.SupplyNetwork} is the whole of it at one moment, immutable: one thread makes the
 * next snapshot with every record of the network topic, all others read the newest. It answers whether an id is known, and
 * gives the {@link io.harbinger.domain.network.SubjectCard} with which outputs show a subject.
 */
@NullMarked
package io.harbinger.domain.network;

import org.jspecify.annotations.NullMarked;
