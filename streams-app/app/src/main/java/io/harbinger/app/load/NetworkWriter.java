package io.harbinger.app.load;

import io.harbinger.domain.network.Entity;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.NetworkCodec;
import io.harbinger.wire.WireFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts a network on its topic. */
public final class NetworkWriter {

    private NetworkWriter() {}

    /**
     * Writes every entity, to hold from now on, and waits until all are on the cluster.
     *
     * @throws KafkaException when one could not be written
     */
    public static void write(
            ClientSettings clients, String topic, WireFormat format, Collection<? extends Entity> entities) {
        write(clients, topic, format, entities, List.of());
    }

    /**
     * As {@link #write(ClientSettings, String, WireFormat, Collection)}, and deletes others.
     *
     * @param removed ids of entities that get a tombstone
     */
    public static void write(
            ClientSettings clients,
            String topic,
            WireFormat format,
            Collection<? extends Entity> entities,
            Collection<String> removed) {
        var records = new NetworkRecords(topic, new NetworkCodec(format));
        send(
                clients,
                topic,
                Stream.concat(
                        entities.stream().map(entity -> records.entity(entity, null)),
                        removed.stream().map(records::removal)));
    }

    /** Writes every entity, to hold from an instant on, epoch milliseconds. */
    public static void write(
            ClientSettings clients, NetworkRecords records, long from, Collection<? extends Entity> entities) {
        send(clients, records.topic(), entities.stream().map(entity -> records.entity(entity, from)));
    }

    private static void send(ClientSettings clients, String topic, Stream<ProducerRecord<byte[], byte[]>> records) {
        var config = new HashMap<>(clients.producer());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        // The topic may be quite new: see TopicAdmin, which waits for leaders; others who make topics may not.
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        var bytes = new ByteArraySerializer();
        var lost = new AtomicReference<Exception>();
        try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
            Callback sent = (metadata, failure) -> {
                if (failure != null) {
                    lost.compareAndSet(null, failure);
                }
            };
            records.forEach(record -> {
                var unused = producer.send(record, sent);
            });
        }
        if (lost.get() != null) {
            throw new KafkaException("the network could not be written to " + topic, lost.get());
        }
    }
}
