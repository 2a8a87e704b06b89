package io.harbinger.app.view;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a reader begins after a restart, kept by the brokers for its group. For the thread that polls. */
final class CommittedOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(CommittedOffsets.class);
    private static final Duration LAST_COMMIT_WITHIN = Duration.ofSeconds(2);
    /** Brokers forget offsets of a group without members some time, seven days, after they were committed last. */
    private static final Duration REPEAT_AFTER = Duration.ofHours(1);

    private final Consumer<byte[], byte[]> consumer;
    private final InstantSource clock;
    private Map<TopicPartition, Long> committed = Map.of();
    private Instant repeatAt = Instant.MAX;

    CommittedOffsets(Consumer<byte[], byte[]> consumer, InstantSource clock) {
        this.consumer = consumer;
        this.clock = clock;
    }

    /**
     * Goes to where the group was, and returns that. Where it never was, that is the end, and is committed at once: what
     * is written while nobody reads must not be passed over.
     */
    Map<TopicPartition, Long> resume(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(new HashSet<>(partitions));
        Map<TopicPartition, Long> resumed = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata was = known.get(partition);
            long from = was == null ? end.getOrDefault(partition, 0L) : was.offset();
            resumed.put(partition, kept(partition, from, first.getOrDefault(partition, 0L)));
        }
        resumed.forEach(consumer::seek);
        consumer.commitSync(offsets(resumed));
        remember(resumed);
        return committed;
    }

    private static long kept(TopicPartition partition, long from, long first) {
        if (from < first) {
            LOG.error(
                    "{}: the records from offset {} to {} were deleted before they were read here: they are missed",
                    partition,
                    from,
                    first - 1);
        }
        return Math.max(from, first);
    }

    /** Commits what has changed, and now and then what has not; a failure is logged, and the next commit makes up for it. */
    void commit(Map<TopicPartition, Long> next, boolean last) {
        if (next.equals(committed) && clock.instant().isBefore(repeatAt)) {
            return;
        }
        try {
            if (last) {
                consumer.commitSync(offsets(next), LAST_COMMIT_WITHIN);
            } else {
                consumer.commitAsync(offsets(next), (offsets, failure) -> {
                    if (failure != null) {
                        committed = Map.of();
                        LOG.warn("offsets were not committed: {}", failure.toString());
                    }
                });
            }
            remember(next);
        } catch (KafkaException e) {
            LOG.warn("offsets were not committed: {}", e.toString());
        }
    }

    private void remember(Map<TopicPartition, Long> offsets) {
        committed = Map.copyOf(offsets);
        repeatAt = clock.instant().plus(REPEAT_AFTER);
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        positions.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        return offsets;
    }
}
