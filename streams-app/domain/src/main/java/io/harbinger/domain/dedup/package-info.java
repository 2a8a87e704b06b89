/**
 * Bounded duplicate detection. Of each event a {@link io.harbinger.domain.dedup.Fingerprint} of 64 bits is kept, a
 * hash of its id and of its content: the same id with the same content is a duplicate, with other content another
 * revision or a conflict.
 *
 * <p>{@link io.harbinger.domain.dedup.Deduplicator} has the verdict. Of logistics events and trade flows it keeps the
 * {@link io.harbinger.domain.dedup.KnownIds} of a key, each with its revision and until when a pane could take it; of
 * readings the newest {@link io.harbinger.domain.dedup.RecentIds}, up to a configured number. All are immutable values.
 * {@link io.harbinger.domain.dedup.BloomFilter} answers "new" for most readings with one access to memory.
 *
 * <p>Ids of readings are evicted by their number, others once event time has passed their last pane, or beyond their
 * bound. An event that comes again after its id was evicted is mostly late by then; that ids are evicted is reported
 * ({@code state.Limit.ID_FORGOTTEN}).
 * Fingerprints and chunks of ids are part of stored rows; another hash needs another row version
 * ({@code wire.row.RecentIdsRow}).
 */
@NullMarked
package io.harbinger.domain.dedup;

import org.jspecify.annotations.NullMarked;
