package io.harbinger.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to its present end, committed records only, partition by partition in order. */
public final class OutputReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> client;

    /** Reads from the cluster that {@code client} (settings of a Kafka consumer) reaches. */
    public OutputReader(Map<String, Object> client) {
        this.client = new HashMap<>(client);
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.client.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        // A fetch that waits at the end of one partition holds up the first fetch of the next.
        this.client.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
    }

    /** Passes every record of {@code topic} to {@code sink} and returns their number. */
    public long read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(client, bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            long read = 0;
            for (TopicPartition partition : partitions) {
                read += read(consumer, partition, sink);
            }
            return read;
        }
    }

    /** What a compacted topic holds at present: the last value of every key that is no tombstone, by key. */
    public SortedMap<String, byte[]> newest(String topic) {
        SortedMap<String, byte[]> newest = new TreeMap<>();
        read(topic, record -> {
            if (record.key() == null) {
                return;
            }
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                newest.remove(key);
            } else {
                newest.put(key, record.value());
            }
        });
        return newest;
    }

    private static long read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = Objects.requireNonNull(
                consumer.endOffsets(List.of(partition)).get(partition), "a partition has an end");
        long read = 0;
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                sink.accept(record);
                read++;
            }
        }
        return read;
    }
}
