package io.harbinger.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InputWatchTest {

    private static final TopicPartition READINGS = new TopicPartition("readings", 0);
    private static final TopicPartition FLOWS = new TopicPartition("flows", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final InputWatch watch = new InputWatch(consumer, List.of("readings", "flows"));

    InputWatchTest() {
        topic(READINGS);
        topic(FLOWS);
    }

    @Test
    void shouldNotHaveBegunWhileEveryTopicIsEmpty() {
        assertThat(watch.haveBegun()).isFalse();
        assertThat(watch.haveBegun()).isFalse();
    }

    @Test
    void shouldHaveBegunOnceAnyTopicHoldsARecordAndStaySo() {
        assertThat(watch.haveBegun()).isFalse();

        consumer.updateEndOffsets(Map.of(FLOWS, 1L));
        consumer.addRecord(new ConsumerRecord<>("flows", 0, 0, null, new byte[0]));

        assertThat(watch.haveBegun()).isTrue();
        watch.close();
        assertThat(watch.haveBegun()).isTrue();
        assertThat(consumer.closed()).isTrue();
    }

    /** Offsets were used, but there is no record: as a transaction that was given up leaves it. */
    @Test
    void shouldNotCountWhatWasNeverCommitted() {
        consumer.updateEndOffsets(Map.of(READINGS, 3L));
        consumer.schedulePollTask(() -> consumer.seek(READINGS, 3));

        assertThat(watch.haveBegun()).isFalse();
    }

    private void topic(TopicPartition partition) {
        var node = new Node(1, "localhost", 9092);
        var info = new PartitionInfo(partition.topic(), 0, node, new Node[] {node}, new Node[] {node});
        consumer.updatePartitions(partition.topic(), List.of(info));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 0L));
    }
}
