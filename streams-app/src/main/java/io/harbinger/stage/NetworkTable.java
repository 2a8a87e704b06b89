package io.harbinger.stage;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the network topic as a table on every instance: it is small, and every stage may ask it. */
public final class NetworkTable implements Processor<byte[], byte[], Void, Void> {

    private final String storeName;
    private @Nullable KeyValueStore<String, byte[]> store;

    public NetworkTable(String storeName) {
        this.storeName = storeName;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.store = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.key() != null) {
            Objects.requireNonNull(store, "init comes first")
                    .put(new String(record.key(), StandardCharsets.UTF_8), record.value());
        }
    }
}
