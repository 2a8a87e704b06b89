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
    private static final long MOST_RECENT = 20_000;

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final InstantSource clock;
    private final Begin begin;
    private final CommittedOffsets committed;
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
        LATEST,
        /** With the last 20,000 records of each partition: of a long log what is of interest, in a bounded time. */
        RECENT,
        /**
         * Where {@link #commit} has left off, whichever process that was: all from there on is new. The first time with
         * what is written after the first poll.
         */
        COMMITTED
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
        this.committed = new CommittedOffsets(consumer, clock);
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

    /**
     * As {@link #of(ClientSettings, String, String, InstantSource)}, from where the group has {@linkplain #commit
     * committed} on. It reads all partitions, whoever else does.
     *
     * @param group whose offsets they are; one for each reader that must miss nothing
     */
    public static TopicFollower ofGroup(ClientSettings clients, String topic, String group, InstantSource clock) {
        Map<String, String> overrides = new HashMap<>(clients.overrides());
        overrides.put("consumer." + ConsumerConfig.GROUP_ID_CONFIG, group);
        overrides.put("consumer." + ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        overrides.put("consumer." + ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "100");
        return of(new ClientSettings(clients.bootstrapServers(), overrides), topic, group, clock, Begin.COMMITTED);
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
        pollRecords(record -> reader.read(
                TopicPosition.of(record), new String(record.key(), StandardCharsets.UTF_8), record.value()));
    }

    /** As {@link #poll}, with all that Kafka knows of a record. */
    public void pollRecords(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
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
            reader.accept(record);
        }
        updatePositions(until);
    }

    /**
     * Reads on, or nothing more until it is called again; what was handed over is not affected. For the thread that
     * polls.
     */
    public void pause(boolean paused) {
        if (paused) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
    }

    /**
     * Remembers, for whoever follows in this group later, where to begin. For the thread that polls.
     *
     * @param unfinished by partition, the first offset that has to be read again; where a partition is missing, all that
     *     was handed over is done with
     * @param last whether to wait until it is certain: before {@link #close}
     */
    public void commit(Map<Integer, Long> unfinished, boolean last) {
        Map<TopicPartition, Long> next = new HashMap<>();
        positions.forEach((partition, position) ->
                next.put(new TopicPartition(topic, partition), unfinished.getOrDefault(partition, position)));
        committed.commit(next, last);
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
        Map<TopicPartition, Long> found = switch (begin) {
            case EARLIEST -> {
                consumer.seekToBeginning(partitions);
                yield Map.copyOf(consumer.endOffsets(partitions));
            }
            case LATEST -> {
                consumer.seekToEnd(partitions);
                yield Map.copyOf(consumer.endOffsets(partitions));
            }
            case RECENT -> {
                Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
                Map<TopicPartition, Long> last = Map.copyOf(consumer.endOffsets(partitions));
                last.forEach((partition, end) ->
                        consumer.seek(partition, Math.max(starts.getOrDefault(partition, 0L), end - MOST_RECENT)));
                yield last;
            }
            case COMMITTED -> Map.copyOf(committed.resume(partitions));
        };
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
