package io.harbinger.direct;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A few rows by name, in memory, in order of their names.
 *
 * @param <V> values
 */
final class HeapTable<V> implements KeyValueStore<String, V> {

    private final String name;
    private final NavigableMap<String, V> rows = new TreeMap<>();

    HeapTable(String name) {
        this.name = name;
    }

    @Override
    public @Nullable V get(String key) {
        return rows.get(key);
    }

    /** @param value null removes */
    @Override
    public void put(String key, @Nullable V value) {
        if (value == null) {
            rows.remove(key);
        } else {
            rows.put(key, value);
        }
    }

    @Override
    public @Nullable V putIfAbsent(String key, V value) {
        return rows.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(String key) {
        return rows.remove(key);
    }

    @Override
    public KeyValueIterator<String, V> range(String from, String to) {
        return new HeapIterator<>(rows.subMap(from, true, to, true).entrySet().iterator());
    }

    @Override
    public KeyValueIterator<String, V> all() {
        return new HeapIterator<>(rows.entrySet().iterator());
    }

    @Override
    public long approximateNumEntries() {
        return rows.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {
        rows.clear();
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
