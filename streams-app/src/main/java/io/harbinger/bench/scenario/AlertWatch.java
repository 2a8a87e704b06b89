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
 * Reads committed alerts as they appear, from its start on, and takes the time since they were let out: a transition
 * names the tick that caused it, which is the wall time at which that was written. Ticks from before its start do not count.
 */
final class AlertWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final InstantSource clock;
    private final long begun;
    private final OutputCodec codec = new OutputCodec(WireFormat.singleObject(), "", "");
    private final DoubleStream.Builder latencies = DoubleStream.builder();
    private final Thread thread;

    AlertWatch(ClientSettings clients, Topics topics, InstantSource clock) {
        this.clock = clock;
        this.begun = clock.millis();
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
                    // What the history before the load let out was read as fast as it could be, not as it came.
                    if (letOut >= begun) {
                        latencies.add((double) (now - letOut));
                    }
                }
            }
        } catch (WakeupException e) {
            consumer.close();
        }
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
