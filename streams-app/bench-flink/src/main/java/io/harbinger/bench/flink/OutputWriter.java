package io.harbinger.bench.flink;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Outputs to their topics; one sink for both, and so one transaction for each checkpoint. */
record OutputWriter(String values, String alerts) implements KafkaRecordSerializationSchema<Output> {

    private static final long serialVersionUID = 1L;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(Output output, KafkaSinkContext context, @Nullable Long timestamp) {
        return new ProducerRecord<>(output.alert ? alerts : values, null, timestamp, output.key, output.value);
    }
}
