package io.harbinger.direct;

import io.harbinger.state.CacheHandle;
import io.harbinger.state.KeyBatch;
import io.harbinger.state.RowFormat;
import io.harbinger.state.ValueStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Values on the heap and nowhere else: none is ever encoded.
 *
 * @param <V> values
 * @param <S> what of a value its row would have
 */
final class HeapStore<V, S> implements ValueStore<V> {

    private final String name;
    private final RowFormat<V, S> format;
    private final Map<String, V> values = new HashMap<>();

    HeapStore(String name, RowFormat<V, S> format) {
        this.name = name;
        this.format = format;
    }

    @Override
    public @Nullable V get(String key) {
        return values.get(key);
    }

    @Override
    public V open(String key) {
        V value = values.get(key);
        return value == null ? format.blank() : value;
    }

    /** Finds none: looking ahead pays where values are shared with a cache, and these are asked for one by one. */
    @Override
    public int find(KeyBatch keys, @Nullable CacheHandle<V>[] found) {
        Arrays.fill(found, null);
        return 0;
    }

    @Override
    public void put(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void discard(String key, V value) {
        if (format.isBlank(format.stored(value))) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    @Override
    public void append(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void append(CacheHandle<V> handle) {
        throw new IllegalStateException("this store hands out no handles");
    }

    @Override
    public KeyValueIterator<String, V> all() {
        Iterator<Map.Entry<String, V>> entries = values.entrySet().iterator();
        return new HeapIterator<>(entries);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {
        values.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
