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
     * Reads ahead what look-ups of these keys will read.
     *
     * @param values takes what of their values is at hand, null or even another key's where it is not: for reading ahead
     *     only
     * @return a number that the reads went into, so that no compiler leaves them out
     */
    int readAhead(String[] keys, @Nullable V[] values);

    /** Keeps a value, or another one, or one that has changed within: its row is logged anew. Nothing is ever removed. */
    void put(String key, V value);

    /**
     * Keeps a value to which something has just happened that its {@linkplain Notes notes} tell: that is logged, not the
     * row.
     */
    void note(String key, V value);

    /** Every value, in no promised order. */
    KeyValueIterator<String, V> all();
}
