package io.harbinger.app.cluster;

import io.harbinger.topology.ClientSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Sees whether anything was ever written to the inputs of a deployment: an event or a tick, that is committed. What an
 * open or aborted transaction wrote does not count. Used by one thread.
 */
public final class InputWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private boolean begun;

    /** Watches with a consumer that reads committed records and belongs to no group; closed by this. */
    public InputWatch(Consumer<byte[], byte[]> consumer, List<String> topics) {
        this.consumer = consumer;
        this.topics = List.copyOf(topics);
    }

    /** Watches the topics, which must exist; {@link #haveBegun} connects. */
    public static InputWatch of(ClientSettings clients, List<String> topics) {
        Map<String, Object> config = new HashMap<>(clients.consumer());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        config.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, "harbinger-inputs");
        var bytes = new ByteArrayDeserializer();
        return new InputWatch(new KafkaConsumer<>(config, bytes, bytes), topics);
    }

    /**
     * Whether the inputs hold anything by now; stays so.
     *
     * @throws org.apache.kafka.common.KafkaException when the cluster refuses or does not answer
     */
    public boolean haveBegun() {
        if (!begun) {
            begun = look();
        }
        return begun;
    }

    private boolean look() {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        boolean found = false;
        while (!found && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            found = !consumer.poll(POLL).isEmpty();
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
