package io.harbinger.state;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Builds stores of decoded values over RocksDB, logged.
 *
 * @param <V> immutable values
 */
public final class ObjectStoreBuilder<V> implements StoreBuilder<KeyValueStore<String, V>> {

    private final StoreBuilder<KeyValueStore<String, V>> inner;
    private final int capacity;

    /**
     * A builder.
     *
     * @param capacity values kept on the heap, per task
     */
    public ObjectStoreBuilder(String name, Serde<V> serde, int capacity) {
        this.inner = Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde);
        this.capacity = capacity;
    }

    @Override
    public KeyValueStore<String, V> build() {
        return new ObjectStore<>(inner.build(), capacity);
    }

    /** Values are always kept on the heap. */
    @Override
    public StoreBuilder<KeyValueStore<String, V>> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withCachingDisabled() {
        throw new IllegalStateException("this store is a cache");
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withLoggingEnabled(Map<String, String> config) {
        inner.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withLoggingDisabled() {
        throw new IllegalStateException("without its changelog this store would lose what it has not written");
    }

    @Override
    public Map<String, String> logConfig() {
        return inner.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return inner.loggingEnabled();
    }

    @Override
    public String name() {
        return inner.name();
    }
}
