package io.harbinger.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.harbinger.app.cluster.InputWatch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FirstTickTest {

    private static final TopicPartition INPUT = new TopicPartition("input", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final AtomicInteger running = new AtomicInteger();

    FirstTickTest() {
        var node = new Node(1, "localhost", 9092);
        consumer.updatePartitions(
                "input", List.of(new PartitionInfo("input", 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(INPUT, 0L));
        consumer.updateEndOffsets(Map.of(INPUT, 0L));
    }

    @Test
    void shouldStartTheTickerBehindTheFirstRecordAndStopIt() {
        try (var first = start()) {
            await().until(() -> !consumer.assignment().isEmpty());
            assertThat(first.isWaiting()).isTrue();
            assertThat(running).hasValue(0);

            consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>("input", 0, 0, null, new byte[0])));
            consumer.updateEndOffsets(Map.of(INPUT, 1L));

            await().until(() -> !first.isWaiting());
            assertThat(running).hasValue(1);
        }
        assertThat(running).hasValue(0);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void shouldEndAtOnceWhenClosedBeforeAnyRecord() {
        var first = start();
        await().until(() -> !consumer.assignment().isEmpty());

        first.close();

        assertThat(running).hasValue(0);
        await().until(consumer::closed);
    }

    private FirstTick start() {
        return FirstTick.await(() -> new InputWatch(consumer, List.of("input")), () -> {
            running.incrementAndGet();
            return running::decrementAndGet;
        });
    }
}
