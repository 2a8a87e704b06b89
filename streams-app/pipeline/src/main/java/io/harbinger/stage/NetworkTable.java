package io.harbinger.stage;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.SupplyNetwork;
import io.harbinger.wire.NetworkCodec;
import java.nio.charset.StandardCharsets;
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
 * {@link NetworkSnapshot} for all stages.
 */
public final class NetworkTable implements Processor<byte[], byte[], Void, Void> {

    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final String storeName;
    private final NetworkSnapshot snapshot;
    private final NetworkCodec codec;
    private @Nullable KeyValueStore<String, byte[]> store;

    /**
     * A table.
     *
     * @param snapshot replaced with every change
     */
    public NetworkTable(String storeName, NetworkSnapshot snapshot, NetworkCodec codec) {
        this.storeName = storeName;
        this.snapshot = snapshot;
        this.codec = codec;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        KeyValueStore<String, byte[]> restored = context.getStateStore(storeName);
        this.store = restored;
        SupplyNetwork network = snapshot.current();
        try (KeyValueIterator<String, byte[]> entities = restored.all()) {
            while (entities.hasNext()) {
                KeyValue<String, byte[]> entity = entities.next();
                network = with(network, entity.key, entity.value);
            }
        }
        snapshot.replace(network);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        String id = new String(record.key(), StandardCharsets.UTF_8);
        Objects.requireNonNull(store, "init comes first").put(id, record.value());
        snapshot.replace(
                record.value() == null ? snapshot.current().without(id) : with(snapshot.current(), id, record.value()));
    }

    private SupplyNetwork with(SupplyNetwork network, String id, byte[] value) {
        Entity entity = codec.decode(value, NO_BOUND) instanceof Parsed.Ok<Entity> ok ? ok.value() : null;
        return network.with(id, entity, checksum(value));
    }

    /** The content of a record makes its version: the same in every run, whenever it was written. */
    private static int checksum(byte[] value) {
        CRC32C crc = new CRC32C();
        crc.update(value);
        return (int) crc.getValue();
    }
}
