package io.harbinger.state;

import org.jspecify.annotations.Nullable;

/**
 * A value that a store has at hand. It may have to leave the heap whenever the store is asked for anything; then this says
 * so for ever, and the value is to be had under its key again.
 *
 * @param <V> values
 */
public interface CacheHandle<V> {

    /** The value; null once it has left the heap. */
    @Nullable V value();
}
