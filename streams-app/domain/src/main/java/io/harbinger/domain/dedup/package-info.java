/**
 * Bounded duplicate detection. Of each event a {@link io.harbinger.domain.dedup.Fingerprint} of 64 bits is kept, a
 * hash of its id and of its content: the same id with the same content is a duplicate, with other content a conflict.
 *
 * <p>{@link io.harbinger.domain.dedup.Deduplicator} has the verdict; per kind of event it keeps the newest
 * {@link io.harbinger.domain.dedup.RecentIds} of a key, up to a configured number. Both are immutable values.
 * {@link io.harbinger.domain.dedup.BloomFilter} answers "new" for most events with one access to memory.
 *
 * <p>There is no time here: ids are evicted by their number, not by their age. An event that comes again after its id
 * was evicted is mostly late by then; that ids are evicted is reported ({@code state.Limit.ID_FORGOTTEN}).
 * Fingerprints and chunks of ids are part of stored rows; another hash needs another row version
 * ({@code wire.row.RecentIdsRow}).
 */
@NullMarked
package io.harbinger.domain.dedup;

import org.jspecify.annotations.NullMarked;
