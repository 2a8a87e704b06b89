package io.harbinger.bench.worker;

import io.harbinger.bench.process.Usage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A bare consumer of whole topics, on one thread. */
final class ConsumerWorker {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS_PER_POLL = 1_000;

    private ConsumerWorker() {}

    /** Reads the topics {@code topic} (one or more, comma-separated) once to warm up and once measured. */
    static void run(Order order, Answer answer, RecordReader reader) {
        long events = order.number("events");
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
            List<TopicPartition> partitions = Arrays.stream(order.text("topic").split(",", -1))
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            // Compilers take longer than these variants do: once only warms up.
            consumer.seekToBeginning(partitions);
            Usage cold = Usage.now(0);
            Pass first = pass(consumer, events, reader);
            answer.say("cold", Usage.now(first.readings()).since(cold).wallNanos());
            consumer.seekToBeginning(partitions);
            Usage begun = Usage.now(0);
            Pass second = pass(consumer, events, reader);
            Stretch.say(Usage.now(second.readings()).since(begun), answer);
            answer.say("checksum", second.checksum());
            answer.say("seen", second.readings());
        }
        Stretch.sayMemory(answer);
    }

    private record Pass(long readings, long checksum) {}

    private static Pass pass(KafkaConsumer<byte[], byte[]> consumer, long events, RecordReader reader) {
        long done = 0;
        long checksum = 0;
        while (done < events) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                // Ticks have no key.
                if (record.key() != null) {
                    checksum += record.value() == null ? 0 : reader.read(record.value());
                    done++;
                }
            }
        }
        return new Pass(done, checksum);
    }
}
