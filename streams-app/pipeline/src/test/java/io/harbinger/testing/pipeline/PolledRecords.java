package io.harbinger.testing.pipeline;

import io.harbinger.stage.Bundle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;

/** Records of one partition that one poll brings, as the consumer hands them on: bundled. */
public final class PolledRecords extends TestRecord<byte[], byte[]> {

    private final Headers bundle;

    private PolledRecords(ConsumerRecord<byte[], byte[]> bundled) {
        super(new byte[0], new byte[0], new RecordHeaders(), Instant.ofEpochMilli(bundled.timestamp()));
        this.bundle = bundled.headers();
    }

    static PolledRecords of(List<ConsumerRecord<byte[], byte[]>> records) {
        ConsumerRecord<byte[], byte[]> first = records.get(0);
        TopicPartition partition = new TopicPartition(first.topic(), first.partition());
        ConsumerRecords<byte[], byte[]> bundled =
                Bundle.of(new ConsumerRecords<>(Map.of(partition, records), Map.of()));
        return new PolledRecords(bundled.records(partition).get(0));
    }

    /** A record of partition 0, with a timestamp in epoch milliseconds. */
    public static ConsumerRecord<byte[], byte[]> record(
            String topic, long offset, byte[] key, byte[] value, long timestamp) {
        return new ConsumerRecord<>(
                topic,
                0,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                key == null ? ConsumerRecord.NULL_SIZE : key.length,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    /** The driver's records copy their headers, and a bundle is no list of headers. */
    @Override
    public Headers headers() {
        return bundle;
    }

    @Override
    public Headers getHeaders() {
        return bundle;
    }
}
