package io.harbinger.bench.worker;

import io.harbinger.bench.process.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A bare consumer of the whole topic, on one thread. */
final class ConsumerWorker {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS_PER_POLL = 1_000;

    private ConsumerWorker() {}

    static void run(Order order, Answer answer, RecordReader reader) {
        Stretch stretch = Stretch.of(order);
        var bytes = new ByteArrayDeserializer();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                order.text("bootstrap"),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed",
                // As many as Kafka Streams takes.
                "max.poll.records",
                RECORDS_PER_POLL);
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(order.text("topic")).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            // The whole topic once only warms up: compilers take longer than these variants do.
            consumer.seekToBeginning(partitions);
            pass(consumer, stretch.to(), reader);
            consumer.seekToBeginning(partitions);
            read(consumer, stretch, reader, answer);
        }
        Stretch.sayMemory(answer);
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer, Stretch stretch, RecordReader reader, Answer answer) {
        Usage begun = Usage.now(0);
        Pass pass = pass(consumer, stretch.to(), reader);
        Stretch.say(Usage.now(pass.readings()).since(begun), answer);
        answer.say("checksum", pass.checksum());
        answer.say("seen", pass.readings());
    }

    private record Pass(long readings, long checksum) {}

    private static Pass pass(KafkaConsumer<byte[], byte[]> consumer, long events, RecordReader reader) {
        long done = 0;
        long checksum = 0;
        while (done < events) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                // Ticks have no key.
                if (record.key() != null) {
                    checksum += reader.read(record.value());
                    done++;
                }
            }
        }
        return new Pass(done, checksum);
    }
}
