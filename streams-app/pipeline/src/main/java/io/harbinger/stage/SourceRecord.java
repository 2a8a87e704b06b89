package io.harbinger.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read, and from where. Holds the arrays without a copy: they are Kafka's, written by nobody.
 *
 * @param key key bytes as read
 * @param value value bytes as read
 * @param timestamp the record's, epoch milliseconds; 0 where it has none, since a broker takes −1 and Kafka Streams
 *     does not
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every record would be waste
record SourceRecord(
        byte @Nullable [] key, byte @Nullable [] value, String topic, int partition, long offset, long timestamp) {

    static SourceRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new SourceRecord(
                record.key(),
                record.value(),
                record.topic(),
                record.partition(),
                record.offset(),
                Math.max(0, record.timestamp()));
    }
}
