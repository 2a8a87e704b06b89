/**
 * Bounded duplicate detection. An event is known by a fingerprint of 64 bits, a hash of its id and of its content; of
 * each kind of event the newest {@link io.harbinger.domain.dedup.RecentIds} of a key are remembered, and
 * {@link io.harbinger.domain.dedup.Deduplicator} tells a new event from a repeated one and from a conflicting one.
 *
 * <p>Both are immutable values. A {@link io.harbinger.domain.dedup.BloomFilter} in front of them answers "new" for most
 * events with one access to memory.
 */
@NullMarked
package io.harbinger.domain.dedup;

import org.jspecify.annotations.NullMarked;
