package io.harbinger.stage;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.batch.PendingReadings;
import io.harbinger.domain.batch.PendingReadingsFactory;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.state.HeapBudget;
import io.harbinger.state.ObjectStoreBuilder;
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

    static StoreBuilder<ValueStore<PendingReadings>> subjects(String name, Catalogue catalogue, int duplicateWindow) {
        return new ObjectStoreBuilder<>(
                Stores.inMemoryKeyValueStore(name),
                () -> SubjectFormat.of(
                        new PendingReadingsFactory(catalogue, duplicateWindow),
                        new SubjectRow(catalogue),
                        name,
                        Telemetry.SILENT),
                HeapBudget.ofThisProcess());
    }

    static StoreBuilder<ValueStore<TrackedAlert>> alerts(String name, Lifecycle lifecycle) {
        return new ObjectStoreBuilder<>(
                Stores.inMemoryKeyValueStore(name), () -> AlertFormat.of(lifecycle), HeapBudget.ofThisProcess());
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> network(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }
}
