package io.harbinger.state;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * A store of decoded values by key, used by one thread.
 *
 * @param <V> values
 */
public interface ValueStore<V> extends StateStore {

    /** The value of a key, null where there is none. */
    @Nullable V get(String key);

    /** The value of a key, a blank one where there is none; to stay it has to be put, or noted. */
    V open(String key);

    /**
     * Finds what is at hand of many keys at once: a processor waits for memory once where it would wait for each in turn.
     *
     * @param found takes what is at hand, in order of the keys; null where nothing is
     * @return a number that the reads went into, so that no compiler leaves them out
     */
    int find(String[] keys, @Nullable CacheHandle<V>[] found);

    /** Keeps a value, or another one, or one that has changed within: its row is logged anew. Nothing is ever removed. */
    void put(String key, V value);

    /**
     * Keeps a value to which something has just happened that its {@linkplain EntryCodec notes} tell: that is logged, not the
     * row.
     */
    void note(String key, V value);

    /** As {@link #note(String, Object)}, of a value at hand. */
    void note(CacheHandle<V> held);

    /** Every value, in no promised order. */
    KeyValueIterator<String, V> all();
}
