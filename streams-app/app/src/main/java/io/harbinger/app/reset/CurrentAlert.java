package io.harbinger.app.reset;

import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The last record of one key on the topic of open alerts.
 *
 * @param alert what it says
 */
record CurrentAlert(ConsumerRecord<byte[], byte[]> record, AlertTransition alert) {

    String key() {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The key that its subject has now. */
    String typedKey() {
        return SubjectKey.of(alert);
    }

    /** What ends it; readers of two keys of one subject go by the later record time, so that it stays its own. */
    ProducerRecord<byte[], byte[]> tombstone() {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), (byte[]) null);
    }

    /** The same under another key, a millisecond later. */
    ProducerRecord<byte[], byte[]> under(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                record.topic(), null, record.timestamp() + 1, bytes, record.value(), record.headers());
    }

    @Override
    public String toString() {
        return typedKey() + " " + alert.getLevel() + " since " + alert.getOnset() + " (" + alert.getAlertId() + ")";
    }
}
