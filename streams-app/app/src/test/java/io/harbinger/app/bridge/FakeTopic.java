package io.harbinger.app.bridge;

import io.harbinger.app.view.CommittingConsumer;
import io.harbinger.app.view.TopicFollower;
import io.harbinger.app.view.TopicFollower.Begin;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A topic of one partition without a broker. */
final class FakeTopic {

    private static final TopicPartition PARTITION = new TopicPartition("alerts-current", 0);

    private final CommittingConsumer consumer = new CommittingConsumer();
    private long written;

    /** Holds so many records, the first ones written, when the follower begins. */
    static FakeTopic of(int recordsAtStart) {
        return new FakeTopic(0, recordsAtStart);
    }

    /** Read on from an offset: what is written is new to the follower. */
    static FakeTopic from(long offset) {
        return new FakeTopic(offset, offset);
    }

    private FakeTopic(long first, long end) {
        this.written = first;
        var node = new Node(1, "localhost", 9092);
        consumer.updatePartitions(
                PARTITION.topic(),
                List.of(new PartitionInfo(PARTITION.topic(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, first));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
    }

    /** Begins where the last one had committed. */
    TopicFollower resuming(InstantSource clock) {
        consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(written)));
        return new TopicFollower(consumer, PARTITION.topic(), clock, Begin.COMMITTED);
    }

    /** Up to where a follower that resumes has committed. */
    long committed() {
        return consumer.committed().getOrDefault(0, -1L);
    }

    /** Whether the follower reads no further. */
    boolean isPaused() {
        return !consumer.paused().isEmpty();
    }

    TopicFollower follower(InstantSource clock) {
        return new TopicFollower(consumer, PARTITION.topic(), clock);
    }

    /** Hands over the record in a poll of its own. */
    synchronized void write(String key, @Nullable AlertTransition alert) {
        long offset = written++;
        byte[] value = alert == null ? null : WireFormat.singleObject().encode(alert);
        consumer.schedulePollTask(() -> consumer.addRecord(
                new ConsumerRecord<>(PARTITION.topic(), 0, offset, key.getBytes(StandardCharsets.UTF_8), value)));
    }
}
