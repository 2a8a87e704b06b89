/**
 * State stores that keep decoded values on the heap (ADRs 4, 7 and 10). A stage gets, changes and puts objects through
 * a {@link io.harbinger.state.ValueStore}; how they are encoded is a {@link io.harbinger.state.StoreFormat}.
 *
 * <p>{@link io.harbinger.state.ObjectStore} logs each changed row once per commit. Changes that are too frequent for
 * that are appended to its {@link io.harbinger.state.WriteAheadLog}: segments of small entries, obsolete once the rows
 * of their values have been logged. A bounded {@link io.harbinger.state.ObjectCache} holds the values; what it evicts
 * goes to the store below, RocksDB or memory, and comes back from there. {@link io.harbinger.state.HeapBudget} bounds
 * all caches of the process together.
 *
 * <p>{@link io.harbinger.state.RepairedStore} wraps the store below: files that fail cost a restore, not the
 * application (ADR 17).
 *
 * <p>There is no event time here: the changelog is exactly as far as the inputs of the last commit, and a restart
 * restores rows, then replays the log. Each store is used by one thread; queries of others are refused.
 *
 * <p>The only package that depends on internals of Kafka Streams: {@code CachedStateStore}, by which a store writes
 * before the offsets of a transaction are sent, and {@code logChange}, which writes to a changelog. {@code CrashIT}
 * guards the dependence. A new kind of stored value is a {@link io.harbinger.state.RowFormat}, with an
 * {@link io.harbinger.state.EntryCodec} if single changes are logged.
 */
@NullMarked
package io.harbinger.state;

import org.jspecify.annotations.NullMarked;
