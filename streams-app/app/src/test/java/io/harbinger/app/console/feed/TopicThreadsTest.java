package io.harbinger.app.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.view.TopicFollower;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicThreadsTest {

    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch failed = new CountDownLatch(1);

    private TopicThreads start(FakeConsumer... consumers) {
        List<FollowedTopic> topics = List.of(consumers).stream()
                .map(consumer -> new FollowedTopic(
                        consumer.topic,
                        new TopicFollower(consumer, consumer.topic, InstantSource.system()),
                        (at, key, value) -> {}))
                .toList();
        return TopicThreads.start(topics, caughtUp::countDown, failed::countDown);
    }

    /** A consumer that is closed by an interrupted thread logs an error with its stack trace. */
    @Test
    void shouldCloseConsumersInPeaceOnceAllHaveCaughtUp() throws Exception {
        var alerts = new FakeConsumer("alerts");
        var network = new FakeConsumer("network");
        try (var threads = start(alerts, network)) {
            assertThat(caughtUp.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(threads.failure()).isNull();
        }

        assertThat(List.of(alerts, network))
                .extracting(consumer -> consumer.closedInterrupted.get())
                .containsOnly(false);
    }

    @Test
    void shouldTellThatReadingFails() throws Exception {
        var broken = new FakeConsumer("alerts");
        broken.setPollException(new KafkaException("gone"));
        try (var threads = start(broken)) {
            assertThat(failed.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(threads.failure()).hasMessage("gone");
        }
    }

    /** One partition without records; remembers whether the thread that closed it had been interrupted. */
    private static final class FakeConsumer extends MockConsumer<byte[], byte[]> {

        final String topic;
        final AtomicReference<Boolean> closedInterrupted = new AtomicReference<>();

        FakeConsumer(String topic) {
            super("earliest");
            this.topic = topic;
            var partition = new TopicPartition(topic, 0);
            updatePartitions(topic, List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0])));
            updateBeginningOffsets(Map.of(partition, 0L));
            updateEndOffsets(Map.of(partition, 0L));
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            Thread.yield();
            return super.poll(timeout);
        }

        @Override
        public void close() {
            closedInterrupted.set(Thread.currentThread().isInterrupted());
            super.close();
        }
    }
}
