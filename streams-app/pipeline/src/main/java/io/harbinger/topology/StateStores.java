package io.harbinger.topology;

import io.harbinger.domain.score.Assessor;
import io.harbinger.domain.score.PendingReadings;
import io.harbinger.stage.SubjectFormat;
import io.harbinger.stage.Telemetry;
import io.harbinger.state.HeapBudget;
import io.harbinger.state.ObjectStoreBuilder;
import io.harbinger.state.StoreFormat;
import io.harbinger.state.ValueStore;
import io.harbinger.wire.row.SubjectRow;
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

    /** Subjects: decoded on the heap; readings logged as they come, rows when panes close. */
    StoreBuilder<ValueStore<PendingReadings>> subjects(
            String name, Assessor assessor, SubjectRow rows, Telemetry telemetry) {
        return new ObjectStoreBuilder<>(rows(name), () -> SubjectFormat.of(assessor, rows, name, telemetry), budget);
    }

    /** Alert states: the same; most subjects have none, and that is remembered too. */
    StoreBuilder<ValueStore<byte[]>> alerts(String name) {
        return new ObjectStoreBuilder<>(rows(name), StoreFormat::bytes, budget);
    }

    private KeyValueBytesStoreSupplier rows(String name) {
        return suppliers.keyValueStore(new DslKeyValueParams(name, DslStoreFormat.PLAIN));
    }

    /** The clock of a task: a few rows, written with every tick. */
    static StoreBuilder<KeyValueStore<String, Long>> clock(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long())
                .withCachingEnabled();
    }

    /** The network: in memory, not logged, since it is read from its topic at every start. */
    static StoreBuilder<KeyValueStore<String, byte[]>> network(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }
}
