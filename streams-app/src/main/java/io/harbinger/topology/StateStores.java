package io.harbinger.topology;

import io.harbinger.domain.score.SubjectState;
import io.harbinger.stage.RowSerde;
import io.harbinger.stage.Telemetry;
import io.harbinger.state.ObjectStoreBuilder;
import io.harbinger.wire.row.SubjectRow;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How the state stores are kept. */
final class StateStores {

    /** Per task; at 1 to 2 kB each this bounds the heap that one task takes, and RocksDB holds the rest. */
    private static final int SUBJECTS_ON_HEAP = 100_000;

    private StateStores() {}

    /** Subjects' rows: decoded on the heap, stored and logged once per commit. */
    static StoreBuilder<KeyValueStore<String, SubjectState>> subjects(
            String name, SubjectRow rows, Telemetry telemetry) {
        return new ObjectStoreBuilder<>(name, RowSerde.of(rows, name, telemetry), SUBJECTS_ON_HEAP);
    }

    /** Alert states: the same; most subjects have none, and that is remembered too. */
    static StoreBuilder<KeyValueStore<String, byte[]>> alerts(String name) {
        return new ObjectStoreBuilder<>(name, Serdes.ByteArray(), SUBJECTS_ON_HEAP);
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
