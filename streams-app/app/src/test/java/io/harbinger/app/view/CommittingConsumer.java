package io.harbinger.app.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.TopicPartition;

/** Knows what was committed also when it is closed or assigned anew, as brokers do; Kafka's own forgets it. */
public final class CommittingConsumer extends MockConsumer<byte[], byte[]> {

    private final Map<TopicPartition, OffsetAndMetadata> offsets = new ConcurrentHashMap<>();

    public CommittingConsumer() {
        super("earliest");
    }

    /** By partition; one where nothing was committed is missing. */
    public Map<Integer, Long> committed() {
        Map<Integer, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> committed.put(partition.partition(), offset.offset()));
        return committed;
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
        return Map.copyOf(offsets);
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> next) {
        offsets.putAll(next);
    }

    @Override
    public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> next, Duration timeout) {
        offsets.putAll(next);
    }

    @Override
    public synchronized void commitAsync(Map<TopicPartition, OffsetAndMetadata> next, OffsetCommitCallback callback) {
        offsets.putAll(next);
    }
}
