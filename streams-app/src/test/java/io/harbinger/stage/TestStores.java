package io.harbinger.stage;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.score.SubjectState;
import io.harbinger.wire.row.SubjectRow;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Stores of the stages, in memory. */
final class TestStores {

    private TestStores() {}

    static StoreBuilder<KeyValueStore<String, Long>> clock(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long());
    }

    static StoreBuilder<KeyValueStore<String, SubjectState>> subjects(String name, Catalogue catalogue) {
        return Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name),
                Serdes.String(),
                RowSerde.of(new SubjectRow(catalogue), name, Telemetry.SILENT));
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> alerts(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> network(String name) {
        return alerts(name).withLoggingDisabled();
    }
}
