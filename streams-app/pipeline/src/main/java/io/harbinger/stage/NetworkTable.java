package io.harbinger.stage;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.SupplyNetwork;
import io.harbinger.wire.NetworkCodec;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the network topic on every instance: its bytes as a global store, and its entities, each decoded once, as a
 * {@link NetworkSnapshot} for all stages. Whatever the topic holds, the table goes on: a record whose key is no id is
 * left out, of one whose value cannot be read the id is known and nothing else; both are reported.
 */
public final class NetworkTable implements Processor<byte[], byte[], Void, Void> {

    private final String storeName;
    private final NetworkSnapshot snapshot;
    private final EntityReader reader;
    private final Telemetry telemetry;
    private @Nullable KeyValueStore<String, byte[]> store;

    /**
     * A table.
     *
     * @param snapshot replaced with every change
     * @param maxBytes largest value that is read
     */
    public NetworkTable(
            String storeName, NetworkSnapshot snapshot, NetworkCodec codec, int maxBytes, Telemetry telemetry) {
        this.storeName = storeName;
        this.snapshot = snapshot;
        this.reader = new EntityReader(codec, maxBytes);
        this.telemetry = telemetry;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        KeyValueStore<String, byte[]> restored = context.getStateStore(storeName);
        this.store = restored;
        SupplyNetwork network = snapshot.current();
        // Kafka Streams makes one table to restore and one to go on: each finds the rows, one reports them.
        Telemetry reported = network == SupplyNetwork.EMPTY ? telemetry : Telemetry.SILENT;
        try (KeyValueIterator<String, byte[]> entities = restored.all()) {
            while (entities.hasNext()) {
                KeyValue<String, byte[]> entity = entities.next();
                network = with(network, entity.key, entity.value, reported);
            }
        }
        snapshot.replace(network);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String id = reader.id(record.key(), telemetry);
        if (id != null) {
            keep(id, record.value());
        }
    }

    private void keep(String id, byte @Nullable [] value) {
        Objects.requireNonNull(store, "init comes first").put(id, value);
        SupplyNetwork network = snapshot.current();
        snapshot.replace(value == null ? network.without(id) : with(network, id, value, telemetry));
    }

    private SupplyNetwork with(SupplyNetwork network, String id, byte[] value, Telemetry reported) {
        Entity entity = reader.entity(id, value, reported);
        return network.with(id, entity, checksum(value));
    }

    /** The content of a record makes its version: the same in every run, whenever it was written. */
    private static int checksum(byte[] value) {
        CRC32C crc = new CRC32C();
        crc.update(value);
        return (int) crc.getValue();
    }
}
