package io.harbinger.stage;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the network topic as a table on every instance: it is small, and every stage may ask it. */
public final class NetworkTable implements Processor<byte[], byte[], Void, Void> {

    private final String storeName;
    private final KnownIds known;
    private @Nullable KeyValueStore<String, byte[]> store;

    /**
     * A table.
     *
     * @param known told of every change
     */
    public NetworkTable(String storeName, KnownIds known) {
        this.storeName = storeName;
        this.known = known;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        KeyValueStore<String, byte[]> restored = context.getStateStore(storeName);
        this.store = restored;
        try (KeyValueIterator<String, byte[]> entities = restored.all()) {
            while (entities.hasNext()) {
                known.add(entities.next().key);
            }
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        String id = new String(record.key(), StandardCharsets.UTF_8);
        Objects.requireNonNull(store, "init comes first").put(id, record.value());
        if (record.value() == null) {
            known.remove(id);
        } else {
            known.add(id);
        }
    }
}
