package io.harbinger.bench.scenario;

import io.harbinger.runtime.ClientSettings;
import io.harbinger.schema.AlertTransition;
import io.harbinger.topology.Topics;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.WireFormat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads committed alerts as they appear, and takes the time since they were let out: a transition names the tick that
 * caused it, which is the wall time at which that was written. What ticks from before {@link #begin} let out does not
 * count: it is read all the same, so that the reader is warm by then.
 */
final class AlertWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final InstantSource clock;
    private volatile long begun = Long.MAX_VALUE;
    private final OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "", "");
    private final DoubleStream.Builder latencies = DoubleStream.builder();
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
                    long letOut = transition.getPublishedAt().toEpochMilli();
                    if (letOut >= begun) {
                        latencies.add((double) (now - letOut));
                    }
                }
            }
        } catch (WakeupException e) {
            consumer.close();
        }
    }

    /** From now on they count. */
    void begin() {
        begun = clock.millis();
    }

    /** Ends, and returns the milliseconds from cause to sight of every transition. */
    double[] latencies() throws InterruptedException {
        close();
        thread.join();
        return latencies.build().toArray();
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
