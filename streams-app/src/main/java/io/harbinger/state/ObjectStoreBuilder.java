package io.harbinger.state;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Builds stores of decoded values over stores of bytes, logged.
 *
 * @param <V> immutable values
 */
public final class ObjectStoreBuilder<V> implements StoreBuilder<KeyValueStore<String, V>> {

    /** Says what is logged and how; the store that it would build is not. */
    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> logged;

    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> below;
    private final RowFormat<V> format;
    private final HeapBudget budget;

    /**
     * A builder.
     *
     * @param rows makes the store that holds everything
     * @param budget bounds the values kept on the heap, of all stores that share it
     */
    public ObjectStoreBuilder(KeyValueBytesStoreSupplier rows, RowFormat<V> format, HeapBudget budget) {
        this.logged = Stores.keyValueStoreBuilder(rows, Serdes.Bytes(), Serdes.ByteArray());
        this.below = Stores.keyValueStoreBuilder(rows, Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled();
        this.format = format;
        this.budget = budget;
    }

    @Override
    public KeyValueStore<String, V> build() {
        return new ObjectStore<>(below.build(), format, budget);
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
        logged.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<KeyValueStore<String, V>> withLoggingDisabled() {
        throw new IllegalStateException("without its changelog this store would lose what it has not written");
    }

    @Override
    public Map<String, String> logConfig() {
        return logged.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return logged.name();
    }
}
