package io.harbinger.app.view;

import io.harbinger.topology.ClientSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads all partitions of one output topic, committed records only, and goes on with what is written. In no consumer
 * group: several followers each see every record. One thread polls and closes; how far it has come may be asked by any
 * thread.
 */
public final class TopicFollower implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final InstantSource clock;
    private final Begin begin;
    private @Nullable Map<TopicPartition, Long> ends;
    private volatile boolean caughtUp;
    private volatile Map<Integer, Long> positions = Map.of();
    private volatile Instant polledAt;
    private volatile long lag;

    /** Where a follower begins. */
    public enum Begin {
        /** With the first record of the topic. */
        EARLIEST,
        /** With what is written after the first poll. */
        LATEST
    }

    /** Follows with a consumer that reads committed records and belongs to no group; closed by this. */
    public TopicFollower(Consumer<byte[], byte[]> consumer, String topic, InstantSource clock) {
        this(consumer, topic, clock, Begin.EARLIEST);
    }

    /** As {@link #TopicFollower(Consumer, String, InstantSource)}, from another begin. */
    public TopicFollower(Consumer<byte[], byte[]> consumer, String topic, InstantSource clock, Begin begin) {
        this.consumer = consumer;
        this.topic = topic;
        this.clock = clock;
        this.begin = begin;
        this.polledAt = clock.instant();
    }

    /**
     * Prepares to follow from the first record on; the first {@link #poll} connects.
     *
     * @param clientId where the settings name none
     */
    public static TopicFollower of(ClientSettings clients, String topic, String clientId, InstantSource clock) {
        return of(clients, topic, clientId, clock, Begin.EARLIEST);
    }

    /** As {@link #of(ClientSettings, String, String, InstantSource)}, from another begin. */
    public static TopicFollower of(
            ClientSettings clients, String topic, String clientId, InstantSource clock, Begin begin) {
        Map<String, Object> config = new HashMap<>(clients.consumer());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        var bytes = new ByteArrayDeserializer();
        return new TopicFollower(new KafkaConsumer<>(config, bytes, bytes), topic, clock, begin);
    }

    /** Receives the records, in the order of each partition. */
    @FunctionalInterface
    public interface Reader {

        /** One record; the value is null for a tombstone. */
        void read(TopicPosition at, String key, byte @Nullable [] value);
    }

    /**
     * Waits a quarter of a second at most for records, and hands them over. The first call connects; where the topic
     * holds nothing then, it returns, having caught up.
     */
    public void poll(Reader reader) {
        polledAt = clock.instant();
        Map<TopicPartition, Long> until = ends;
        if (until == null) {
            until = begin();
            // Whatever is written from here on is new: it must not be handed over before the caller can see that.
            if (caughtUp) {
                return;
            }
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            reader.read(
                    new TopicPosition(record.partition(), record.offset(), record.timestamp()),
                    new String(record.key(), StandardCharsets.UTF_8),
                    record.value());
        }
        updatePositions(until);
    }

    /** Whether all that was on the topic at the first poll has been handed over; stays so. */
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    /** The offset of the next record by partition; empty before the first poll. */
    public Map<Integer, Long> positions() {
        return positions;
    }

    /** How many committed records were left to read after the last poll, as far as the consumer knows. */
    public long lag() {
        return lag;
    }

    /** When the last poll began, by the clock; long ago where polling hangs. */
    public Instant polledAt() {
        return polledAt;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Map<TopicPartition, Long> begin() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (begin == Begin.EARLIEST) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        Map<TopicPartition, Long> found = Map.copyOf(consumer.endOffsets(partitions));
        ends = found;
        updatePositions(found);
        return found;
    }

    private void updatePositions(Map<TopicPartition, Long> until) {
        Map<Integer, Long> now = new HashMap<>();
        until.keySet().forEach(partition -> now.put(partition.partition(), consumer.position(partition)));
        positions = Map.copyOf(now);
        lag = until.keySet().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        if (!caughtUp) {
            caughtUp = until.entrySet().stream()
                    .allMatch(end -> now.getOrDefault(end.getKey().partition(), 0L) >= end.getValue());
        }
    }
}
