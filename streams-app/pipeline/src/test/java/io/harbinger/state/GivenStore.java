package io.harbinger.state;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/** Supplies a store that the test has made, and can look into. */
record GivenStore(KeyValueStore<Bytes, byte[]> store) implements KeyValueBytesStoreSupplier {

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return store;
    }

    @Override
    public String metricsScope() {
        return "given";
    }
}
