package io.harbinger.app.view;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record lies on its topic.
 *
 * @param time of the record, epoch ms; event time on the topics of alerts
 */
public record TopicPosition(int partition, long offset, long time) {

    static TopicPosition of(ConsumerRecord<?, ?> record) {
        return new TopicPosition(record.partition(), record.offset(), record.timestamp());
    }
}
