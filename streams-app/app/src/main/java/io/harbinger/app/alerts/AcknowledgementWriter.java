package io.harbinger.app.alerts;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.failure.Failures;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.topology.ClientSettings;
import io.harbinger.wire.AcknowledgementCodec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes acknowledgements, one at a time; each is on the cluster when its method returns. */
public final class AcknowledgementWriter {

    private final ClientSettings clients;
    private final String topic;
    private final AcknowledgementCodec codec;

    public AcknowledgementWriter(ClientSettings clients, String topic, AcknowledgementCodec codec) {
        this.clients = clients;
        this.topic = topic;
        this.codec = codec;
    }

    /**
     * Acknowledges an alert; takes the place of what was said of it before.
     *
     * @throws IllegalArgumentException where a text is missing or too long
     * @throws KafkaException where the cluster does not take it
     */
    public void acknowledge(Acknowledgement acknowledgement) throws InterruptedException {
        write(acknowledgement.getAlertId(), codec.encode(acknowledgement));
    }

    /**
     * Withdraws the acknowledgement of an alert.
     *
     * @throws KafkaException where the cluster does not take it
     */
    public void withdraw(String alertId) throws InterruptedException {
        write(alertId, null);
    }

    private void write(String alertId, byte @Nullable [] value) throws InterruptedException {
        Map<String, Object> config = new HashMap<>(clients.producer());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                TopicAdmin.TIMEOUT.multipliedBy(2).toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TopicAdmin.TIMEOUT.toMillis());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
            byte[] key = alertId.getBytes(StandardCharsets.UTF_8);
            RecordMetadata unused =
                    producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write to " + topic + ": " + Failures.line(e), e);
        }
    }
}
