package io.harbinger.lab.demo;

import io.harbinger.topology.ClientSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Consumes the committed records of a topic from its beginning and then follows it, as any subscriber of the alerts would.
 * Calls its sink from a thread of its own.
 */
final class AlertFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<byte[]> sink;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::follow, "alert-follower");
    private volatile boolean finishing;

    private AlertFollower(KafkaConsumer<byte[], byte[]> consumer, Consumer<byte[]> sink) {
        this.consumer = consumer;
        this.sink = sink;
        thread.setDaemon(true);
    }

    /** Starts to consume {@code topic}, which must exist. */
    static AlertFollower start(ClientSettings clients, String topic, Consumer<byte[]> sink) {
        Map<String, Object> config = new HashMap<>(clients.consumer());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        var bytes = new ByteArrayDeserializer();
        var consumer = new KafkaConsumer<>(config, bytes, bytes);
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var follower = new AlertFollower(consumer, sink);
        follower.thread.start();
        return follower;
    }

    /** Whether it has ended by a failure, which {@link #finish} throws: nothing is shown any more. */
    boolean hasFailed() {
        return failure.get() != null;
    }

    /**
     * Reads up to the current end of the topic, and stops.
     *
     * @throws RuntimeException what made it fail, if anything did
     */
    void finish() throws InterruptedException {
        finishing = true;
        thread.join(TIMEOUT.toMillis());
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void close() {
        finishing = true;
        thread.interrupt();
    }

    private void follow() {
        try (consumer) {
            while (!finishing) {
                read();
            }
            var partitions = new ArrayList<>(consumer.assignment());
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                read();
            }
        } catch (InterruptException e) {
            // Closed before the end was read: the remaining records are not needed.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void read() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            sink.accept(record.value());
        }
    }
}
