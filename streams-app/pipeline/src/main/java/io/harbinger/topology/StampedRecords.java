package io.harbinger.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Polled records of which each has a timestamp: 0 where a producer gave −1, which a broker takes. While Kafka Streams
 * restores a global store it asks no {@link RecordTimestamps}, and ends at such a record before the application runs.
 */
final class StampedRecords {

    private StampedRecords() {}

    static ConsumerRecords<byte[], byte[]> of(ConsumerRecords<byte[], byte[]> polled) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> stamped = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            stamped.put(
                    partition,
                    polled.records(partition).stream().map(StampedRecords::of).toList());
        }
        return new ConsumerRecords<>(stamped, polled.nextOffsets());
    }

    private static ConsumerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() >= 0
                ? record
                : new ConsumerRecord<>(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        0,
                        record.timestampType(),
                        record.serializedKeySize(),
                        record.serializedValueSize(),
                        record.key(),
                        record.value(),
                        record.headers(),
                        record.leaderEpoch());
    }
}
