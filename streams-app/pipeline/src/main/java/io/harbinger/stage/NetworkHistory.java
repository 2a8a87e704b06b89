package io.harbinger.stage;

import io.harbinger.wire.NetworkCodec;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the network topic for the propagation: its bytes as a global store, and its entities with the time from which they
 * hold as {@link NetworkVersions}. Kafka Streams hands every record of the topic to it at each start, as it does later.
 */
public final class NetworkHistory implements Processor<byte[], byte[], Void, Void> {

    private final String storeName;
    private final NetworkVersions versions;
    private final EntityReader reader;
    private final Telemetry telemetry;
    private @Nullable KeyValueStore<String, byte[]> store;

    /**
     * A history.
     *
     * @param versions gets every entity
     * @param maxBytes largest value that is read
     */
    public NetworkHistory(
            String storeName, NetworkVersions versions, NetworkCodec codec, int maxBytes, Telemetry telemetry) {
        this.storeName = storeName;
        this.versions = versions;
        this.reader = new EntityReader(codec, maxBytes);
        this.telemetry = telemetry;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.store = context.getStateStore(storeName);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String id = reader.id(record.key(), telemetry);
        if (id != null) {
            byte[] value = record.value();
            Objects.requireNonNull(store, "init comes first").put(id, value);
            versions.put(id, value == null ? null : reader.entity(id, value, telemetry), record.timestamp());
        }
    }
}
