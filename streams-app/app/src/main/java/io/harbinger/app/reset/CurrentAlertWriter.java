package io.harbinger.app.reset;

import io.harbinger.app.cluster.TopicAdmin;
import io.harbinger.app.failure.Failures;
import io.harbinger.client.OutputReader;
import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.ClientSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Reads the topic of open alerts, and writes to it. */
final class CurrentAlertWriter implements AutoCloseable {

    private final ClientSettings settings;
    private final String topic;
    private final Function<byte[], AlertTransition> decoder;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    CurrentAlertWriter(ClientSettings settings, String topic, Function<byte[], AlertTransition> decoder) {
        this.settings = settings;
        this.topic = topic;
        this.decoder = decoder;
    }

    String topic() {
        return topic;
    }

    CurrentAlerts read() {
        return CurrentAlerts.read(new OutputReader(settings.consumer()), topic, decoder);
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer().send(record));
    }

    /** Waits until all that was sent is acknowledged. */
    void flush() {
        try {
            for (Future<RecordMetadata> one : sent) {
                RecordMetadata unused = one.get();
            }
            sent.clear();
        } catch (ExecutionException e) {
            throw new ResetException("cannot write to " + topic + ": " + Failures.line(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResetException("interrupted while writing to " + topic, e);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(settings.producer());
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                    TopicAdmin.TIMEOUT.multipliedBy(2).toMillis());
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TopicAdmin.TIMEOUT.toMillis());
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
