package io.harbinger.state;

import org.jspecify.annotations.Nullable;

/**
 * Refers to a value that a store has cached. Any call of the store may evict it; from then on the handle is empty for
 * good, and the value has to be got by its key again.
 *
 * @param <V> values
 */
public interface CacheHandle<V> {

    /** Its key. */
    String key();

    /** The value; null once it was evicted. */
    @Nullable V value();
}
