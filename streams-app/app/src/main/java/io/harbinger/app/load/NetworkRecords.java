package io.harbinger.app.load;

import io.harbinger.domain.network.Entity;
import io.harbinger.wire.NetworkCodec;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Entities of a network as records of its topic. An entity holds, for what is found along the network, from its record's
 * timestamp on.
 */
public record NetworkRecords(String topic, NetworkCodec codec) {

    /** The timestamp of a record that holds from the first event on, epoch milliseconds. */
    public static final long ALWAYS = 0;

    /**
     * An entity that holds from an instant on.
     *
     * @param from epoch milliseconds; null: from when it is written
     */
    public ProducerRecord<byte[], byte[]> entity(Entity entity, @Nullable Long from) {
        return new ProducerRecord<>(topic, null, from, key(entity.id()), codec.encode(entity));
    }

    /** What removes an entity, from when it is written. */
    ProducerRecord<byte[], byte[]> removal(String id) {
        return new ProducerRecord<>(topic, key(id), null);
    }

    private static byte[] key(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}
