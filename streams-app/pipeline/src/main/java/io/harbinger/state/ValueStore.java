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

    /** The value of a key, a blank one where there is none; to be kept it has to be put, or an entry appended. */
    V open(String key);

    /**
     * Finds the cached values of many keys at once, so that their cache misses overlap.
     *
     * @param found receives a handle per key, in order; null where nothing is cached
     * @return a number made of what was read, so that no compiler leaves the reads out
     */
    int find(KeyBatch keys, @Nullable CacheHandle<V>[] found);

    /** Keeps a value that is new, replaced, or has changed within: its row is logged anew. */
    void put(String key, V value);

    /**
     * Gives a value up. Its row is removed with this commit or a later one, unless another value is put before.
     *
     * @param value stands for it until then: one whose row is {@linkplain RowFormat#isBlank blank}
     */
    void discard(String key, V value);

    /**
     * Keeps a value after a change for which its {@link EntryCodec} has an entry: the entry is logged, not the row.
     */
    void append(String key, V value);

    /** As {@link #append(String, Object)}, of a cached value. */
    void append(CacheHandle<V> handle);

    /** Every value, in no promised order. */
    KeyValueIterator<String, V> all();
}
