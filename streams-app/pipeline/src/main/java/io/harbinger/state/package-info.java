/**
 * State stores that keep decoded values on the heap (ADRs 4, 7 and 10). A stage gets, changes and puts objects through a
 * {@link io.harbinger.state.ValueStore}; what is written is decided by a {@link io.harbinger.state.StoreFormat}.
 *
 * <p>{@code ObjectStore} logs each changed row once per commit. Changes that are too frequent for that are appended to its
 * {@code WriteAheadLog}: segments of small entries, obsolete once the rows that they concern have been logged. A bounded
 * {@code ObjectCache} holds the values; what it evicts goes to the store below, RocksDB or memory, and comes back from
 * there. {@link io.harbinger.state.HeapBudget} bounds all caches of the process together.
 *
 * <p>The only package that depends on internals of Kafka Streams: {@code CachedStateStore}, through which Kafka
 * Streams has a store write before the offsets of a transaction are sent, and {@code logChange}, which writes to a
 * changelog. {@code CrashIT} guards the dependence.
 */
@NullMarked
package io.harbinger.state;

import org.jspecify.annotations.NullMarked;
