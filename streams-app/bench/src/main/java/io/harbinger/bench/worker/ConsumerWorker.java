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
    static void run(WorkerOptions options, WorkerOutput output, ValueReader reader) {
        long events = options.number("events");
        var bytes = new ByteArrayDeserializer();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                options.text("bootstrap"),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed",
                // As many records a poll as Kafka Streams takes.
                "max.poll.records",
                RECORDS_PER_POLL);
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<TopicPartition> partitions = Arrays.stream(
                            options.text("topic").split(",", -1))
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            // The JIT compilers take longer than one pass: the first only warms up.
            consumer.seekToBeginning(partitions);
            Usage cold = Usage.now(0);
            Pass first = pass(consumer, events, reader);
            output.report("cold", Usage.now(first.readings()).since(cold).wallNanos());
            consumer.seekToBeginning(partitions);
            Usage started = Usage.now(0);
            Pass second = pass(consumer, events, reader);
            MeasuredRange.report(Usage.now(second.readings()).since(started), output);
            output.report("checksum", second.checksum());
            output.report("seen", second.readings());
        }
        MeasuredRange.reportMemory(output);
    }

    private record Pass(long readings, long checksum) {}

    private static Pass pass(KafkaConsumer<byte[], byte[]> consumer, long events, ValueReader reader) {
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
