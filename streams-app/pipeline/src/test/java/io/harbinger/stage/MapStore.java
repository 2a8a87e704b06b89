package io.harbinger.stage;

import io.harbinger.state.CacheHandle;
import io.harbinger.state.KeyBatch;
import io.harbinger.state.ValueStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Values in a map that outlives the stage that uses it. */
record MapStore<V>(String name, Supplier<V> blank, Map<String, V> values) implements ValueStore<V> {

    MapStore(String name, Supplier<V> blank) {
        this(name, blank, new TreeMap<>());
    }

    @Override
    public V get(String key) {
        return values.get(key);
    }

    @Override
    public V open(String key) {
        V value = values.get(key);
        return value == null ? blank.get() : value;
    }

    @Override
    public int find(KeyBatch keys, CacheHandle<V>[] found) {
        for (int i = 0; i < keys.size(); i++) {
            found[i] = find(keys, i);
        }
        return 0;
    }

    private CacheHandle<V> find(KeyBatch keys, int index) {
        for (String key : values.keySet()) {
            if (key.hashCode() == keys.hash(index) && keys.matches(index, key)) {
                return new Handle<>(key, values);
            }
        }
        return null;
    }

    private record Handle<V>(String key, Map<String, V> values) implements CacheHandle<V> {

        @Override
        public V value() {
            return values.get(key);
        }
    }

    @Override
    public void put(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void discard(String key, V value) {
        values.remove(key);
    }

    @Override
    public void append(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void append(CacheHandle<V> handle) {}

    @Override
    public KeyValueIterator<String, V> all() {
        Deque<Map.Entry<String, V>> left = new ArrayDeque<>(values.entrySet());
        return new KeyValueIterator<>() {
            @Override
            public boolean hasNext() {
                return !left.isEmpty();
            }

            @Override
            public KeyValue<String, V> next() {
                Map.Entry<String, V> next = left.remove();
                return KeyValue.pair(next.getKey(), next.getValue());
            }

            @Override
            public String peekNextKey() {
                return left.element().getKey();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
