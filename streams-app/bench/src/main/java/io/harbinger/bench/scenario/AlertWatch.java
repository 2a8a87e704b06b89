package io.harbinger.bench.scenario;

import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads committed alerts as they appear, and measures the time since their cause was written: a transition names the
 * tick that caused it, which is the wall time at which that was written.
 */
final class AlertWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * An alert that was read.
     *
     * @param causedAt when the tick that caused it was written, epoch milliseconds
     * @param millis from then until it was read
     */
    record SeenAlert(long causedAt, long millis) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final InstantSource clock;
    private final OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "", "");
    private final List<SeenAlert> seen = new ArrayList<>();
    private final Thread thread;

    AlertWatch(ClientSettings clients, Topics topics, InstantSource clock) {
        this.clock = clock;
        Map<String, Object> settings = new HashMap<>(clients.consumer());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topics.alerts()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::read, "alert-watch");
        thread.start();
    }

    private void read() {
        try {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    long now = clock.millis();
                    AlertTransition transition = codec.decodeAlert(record.value());
                    long causedAt = transition.getPublishedAt().toEpochMilli();
                    seen.add(new SeenAlert(causedAt, now - causedAt));
                }
            }
        } catch (WakeupException e) {
            consumer.close();
        }
    }

    /** Ends, and returns every alert read, in order. */
    List<SeenAlert> seen() throws InterruptedException {
        close();
        thread.join();
        return seen;
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
