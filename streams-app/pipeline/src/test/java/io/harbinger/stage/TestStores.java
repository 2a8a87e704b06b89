package io.harbinger.stage;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.score.Assessor;
import io.harbinger.domain.score.PendingReadings;
import io.harbinger.state.HeapBudget;
import io.harbinger.state.ObjectStoreBuilder;
import io.harbinger.state.StoreFormat;
import io.harbinger.state.ValueStore;
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

    static StoreBuilder<ValueStore<PendingReadings>> subjects(String name, Catalogue catalogue, Assessor assessor) {
        return new ObjectStoreBuilder<>(
                Stores.inMemoryKeyValueStore(name),
                () -> SubjectFormat.of(assessor, new SubjectRow(catalogue), name, new SilentTelemetry()),
                HeapBudget.ofThisProcess());
    }

    static StoreBuilder<ValueStore<byte[]>> alerts(String name) {
        return new ObjectStoreBuilder<>(
                Stores.inMemoryKeyValueStore(name), StoreFormat::bytes, HeapBudget.ofThisProcess());
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> network(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }
}
