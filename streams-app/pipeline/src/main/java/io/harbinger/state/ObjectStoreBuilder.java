package io.harbinger.state;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Builds stores of decoded values over stores of bytes, logged.
 *
 * @param <V> values
 * @param <S> what of a value its row has
 */
public final class ObjectStoreBuilder<V, S> implements StoreBuilder<ValueStore<V>> {

    /** Keeps the settings of the changelog; it builds no store. */
    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> logged;

    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> below;
    private final Supplier<StoreFormat<V, S>> format;
    private final HeapBudget budget;
    private final LocalStateListener listener;

    /**
     * A builder.
     *
     * @param rows makes the store below, which has everything
     * @param format makes the format of each store
     * @param budget bounds the values kept on the heap, of all stores that share it
     */
    public ObjectStoreBuilder(KeyValueBytesStoreSupplier rows, Supplier<StoreFormat<V, S>> format, HeapBudget budget) {
        this(rows, format, budget, LocalStateListener.SILENT);
    }

    /**
     * A builder.
     *
     * @param listener of failures of the store below
     */
    public ObjectStoreBuilder(
            KeyValueBytesStoreSupplier rows,
            Supplier<StoreFormat<V, S>> format,
            HeapBudget budget,
            LocalStateListener listener) {
        this.logged = Stores.keyValueStoreBuilder(rows, Serdes.Bytes(), Serdes.ByteArray());
        this.below = Stores.keyValueStoreBuilder(rows, Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled();
        this.format = format;
        this.budget = budget;
        this.listener = listener;
    }

    @Override
    public ValueStore<V> build() {
        return new ObjectStore<>(new RepairedStore(below.build(), listener), format.get(), budget);
    }

    /** Values are always kept on the heap. */
    @Override
    public StoreBuilder<ValueStore<V>> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<ValueStore<V>> withCachingDisabled() {
        throw new IllegalStateException("this store is a cache");
    }

    @Override
    public StoreBuilder<ValueStore<V>> withLoggingEnabled(Map<String, String> config) {
        logged.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<ValueStore<V>> withLoggingDisabled() {
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
