package io.harbinger.stage;

import io.harbinger.wire.NetworkCodec;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Reads the network topic for the propagation, into {@link NetworkVersions}. The store of the table stays empty: Kafka
 * Streams hands over every record of the topic at each start, as it does later.
 */
public final class NetworkHistory implements Processor<byte[], byte[], Void, Void> {

    private final NetworkVersions versions;
    private final EntityReader reader;
    private final Telemetry telemetry;

    /**
     * A history.
     *
     * @param versions gets every entity
     * @param maxBytes largest value that is read
     */
    public NetworkHistory(NetworkVersions versions, NetworkCodec codec, int maxBytes, Telemetry telemetry) {
        this.versions = versions;
        this.reader = new EntityReader(codec, maxBytes);
        this.telemetry = telemetry;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String id = reader.id(record.key(), telemetry);
        if (id != null) {
            byte[] value = record.value();
            versions.put(id, value == null ? null : reader.entity(id, value, telemetry), record.timestamp());
        }
    }
}
