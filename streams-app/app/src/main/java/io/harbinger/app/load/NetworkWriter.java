package io.harbinger.app.load;

import io.harbinger.domain.network.Entity;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts a network on its topic. */
public final class NetworkWriter {

    private NetworkWriter() {}

    /**
     * Writes every entity and waits until all are on the cluster.
     *
     * @throws KafkaException when one could not be written
     */
    public static void write(ClientSettings clients, String topic, WireFormat format, List<Entity> entities) {
        var config = new HashMap<>(clients.producer());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        var codec = new NetworkCodec(format);
        var bytes = new ByteArraySerializer();
        var lost = new AtomicReference<Exception>();
        try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
            for (Entity entity : entities) {
                byte[] key = entity.id().getBytes(StandardCharsets.UTF_8);
                var unused =
                        producer.send(new ProducerRecord<>(topic, key, codec.encode(entity)), (metadata, failure) -> {
                            if (failure != null) {
                                lost.compareAndSet(null, failure);
                            }
                        });
            }
        }
        if (lost.get() != null) {
            throw new KafkaException("the network could not be written to " + topic, lost.get());
        }
    }
}
