package io.harbinger.stage;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.score.SubjectState;
import io.harbinger.wire.row.SubjectRow;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
        SubjectRow rows = new SubjectRow(catalogue);
        return Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name),
                Serdes.String(),
                Serdes.serdeFrom(
                        (topic, state) -> state == null ? null : join(rows.head(state), rows.tail(state)),
                        (topic, bytes) -> bytes == null ? null : split(rows, bytes)));
    }

    private static byte[] join(byte[] head, byte[] tail) {
        return ByteBuffer.allocate(4 + head.length + tail.length)
                .putInt(head.length)
                .put(head)
                .put(tail)
                .array();
    }

    private static SubjectState split(SubjectRow rows, byte[] bytes) {
        int tail = 4 + ByteBuffer.wrap(bytes).getInt();
        return rows.read(Arrays.copyOfRange(bytes, 4, tail), Arrays.copyOfRange(bytes, tail, bytes.length));
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> alerts(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> network(String name) {
        return alerts(name).withLoggingDisabled();
    }
}
