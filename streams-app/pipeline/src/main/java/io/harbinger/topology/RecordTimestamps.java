package io.harbinger.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The timestamps of records, with 0 for a record that has none: a broker takes −1, at which Kafka Streams' own default
 * ends the application and others skip the record, and with it all of its bundle. What such a record means is decided
 * by the stages, which read times of events and of ticks.
 */
public final class RecordTimestamps implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(0, record.timestamp());
    }
}
