package io.harbinger.topology;

import io.harbinger.stage.Telemetry;
import io.harbinger.state.HeapBudget;
import io.harbinger.state.LocalStateFailure;
import io.harbinger.state.LocalStateListener;
import io.harbinger.state.ObjectStoreBuilder;
import io.harbinger.state.StoreFormat;
import io.harbinger.state.ValueStore;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.DslStoreFormat;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.DslKeyValueParams;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * How the state stores are kept.
 *
 * @param suppliers where the state of subjects and alerts lies: on disk (RocksDB) unless Kafka Streams'
 *     {@code dsl.store.suppliers.class} says otherwise
 * @param budget bounds what all stores keep on the heap; those below them hold the rest
 */
record StateStores(DslStoreSuppliers suppliers, HeapBudget budget) {

    static StateStores of(TopologyConfig config) {
        return new StateStores(
                config.resolveDslStoreSuppliers().orElse(BuiltInDslStoreSuppliers.ROCKS_DB),
                HeapBudget.ofThisProcess());
    }

    /** Values decoded on the heap, over rows that have all of them, and logged. */
    <V, S> StoreBuilder<ValueStore<V>> values(String name, Supplier<StoreFormat<V, S>> format, Telemetry telemetry) {
        return new ObjectStoreBuilder<>(rows(name), format, budget, failures(telemetry));
    }

    private static LocalStateListener failures(Telemetry telemetry) {
        return new LocalStateListener() {
            @Override
            public void discarded(String store, LocalStateFailure failure) {
                telemetry.stateDiscarded(store, failure);
            }

            @Override
            public void waitsForRoom(String store, int partition) {
                telemetry.stateWaits(store, partition);
            }
        };
    }

    private KeyValueBytesStoreSupplier rows(String name) {
        return suppliers.keyValueStore(new DslKeyValueParams(name, DslStoreFormat.PLAIN));
    }

    /** The clock of a task: a few rows, written with every tick. */
    static StoreBuilder<KeyValueStore<String, Long>> clock(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long())
                .withCachingEnabled();
    }

    /** Rows of bytes, logged, in memory. */
    static StoreBuilder<KeyValueStore<String, byte[]>> rowsInMemory(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    /** The network: in memory, not logged, since it is read from its topic at every start. */
    static StoreBuilder<KeyValueStore<String, byte[]>> network(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }
}
