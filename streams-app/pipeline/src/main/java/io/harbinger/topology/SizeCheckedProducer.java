package io.harbinger.topology;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A producer that refuses a record that is too large for its topic before Kafka's own and the broker do. The outcome
 * for the record is the same, but its transaction stays sound: Kafka's marks it as failed, and then nothing of the
 * commit can be written, whatever a production exception handler decides.
 */
final class SizeCheckedProducer extends KafkaProducer<byte[], byte[]> {

    private static final ByteArraySerializer WRITE = new ByteArraySerializer();
    private static final int DEFAULT_LARGEST = 1 << 20;
    /** Of a batch, of its only record, and of the lengths in it, at most. */
    private static final int RECORD_OVERHEAD = 100;
    /** The lengths of a header's name and value, at most. */
    private static final int HEADER_OVERHEAD = 10;

    private final int largest;

    SizeCheckedProducer(Map<String, Object> config) {
        super(config, WRITE, WRITE);
        Object given = config.getOrDefault(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DEFAULT_LARGEST);
        largest = Math.min(Integer.parseInt(given.toString().trim()), TopicSpec.RECORD_BYTES);
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        long size = size(record);
        if (size <= largest) {
            return super.send(record, callback);
        }
        var tooLarge = new RecordTooLargeException(
                "a record of " + size + " bytes for " + record.topic() + ", at most " + largest + " are taken");
        callback.onCompletion(nowhere(record.topic()), tooLarge);
        return CompletableFuture.failedFuture(tooLarge);
    }

    /** As much as the record takes in a request, or a little more. */
    private static long size(ProducerRecord<byte[], byte[]> record) {
        long size = RECORD_OVERHEAD;
        size += record.key() == null ? 0 : record.key().length;
        size += record.value() == null ? 0 : record.value().length;
        for (Header header : record.headers()) {
            size += HEADER_OVERHEAD + header.key().getBytes(StandardCharsets.UTF_8).length;
            size += header.value() == null ? 0 : header.value().length;
        }
        return size;
    }

    private static RecordMetadata nowhere(String topic) {
        return new RecordMetadata(new TopicPartition(topic, RecordMetadata.UNKNOWN_PARTITION), -1, -1, -1, -1, -1);
    }
}
