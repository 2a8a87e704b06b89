package io.harbinger.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.harbinger.app.view.TopicFollower.Begin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {

    private static final String TOPIC = "harbinger.alerts-current.v1";
    private static final Instant NOON = Instant.parse("2021-03-24T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final CommittingConsumer consumer = new CommittingConsumer();
    private final TopicFollower follower = new TopicFollower(consumer, TOPIC, now::get);
    private final List<String> read = new ArrayList<>();

    @AfterEach
    void close() {
        follower.close();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void shouldHaveCaughtUpWhenEveryPartitionIsReadToItsEndAtTheStart() {
        topic(2, 1);
        poll(() -> write(0, 0, "suez", "red"));
        assertThat(follower.hasCaughtUp()).isFalse();
        poll(() -> write(1, 0, "panama", "blue"));
        assertThat(follower.hasCaughtUp()).isFalse();
        poll(() -> write(0, 1, "suez", null));
        assertThat(follower.hasCaughtUp()).isTrue();
        poll(() -> write(0, 2, "suez", "yellow"));

        assertThat(read).containsExactly("0/0 suez=red", "1/0 panama=blue", "0/1 suez=null", "0/2 suez=yellow");
        assertThat(follower.positions()).isEqualTo(Map.of(0, 3L, 1, 1L));
        assertThat(follower.hasCaughtUp()).isTrue();
    }

    @Test
    void shouldHaveCaughtUpWithAnEmptyTopicAfterOnePoll() {
        topic(0);

        assertThat(follower.hasCaughtUp()).isFalse();
        poll(() -> {});

        assertThat(follower.hasCaughtUp()).isTrue();
        assertThat(read).isEmpty();
    }

    @Test
    void shouldHandOverNothingBeforeItHasCaughtUpWhenTheTopicWasEmpty() {
        topic(0);

        poll(() -> write(0, 0, "suez", "red"));
        assertThat(follower.hasCaughtUp()).isTrue();
        assertThat(read).isEmpty();
        poll(() -> {});

        assertThat(read).containsExactly("0/0 suez=red");
    }

    @Test
    void shouldSayWhenTheLastPollBegan() {
        topic(1);
        assertThat(follower.polledAt()).isEqualTo(NOON);
        now.set(NOON.plusSeconds(7));

        poll(() -> now.set(NOON.plusSeconds(9)));

        assertThat(follower.polledAt()).isEqualTo(NOON.plusSeconds(7));
    }

    @Test
    void shouldBeginAtTheEndTheFirstTimeAndWhereItWasFromThenOn() {
        topic(4, 2);
        var first = new TopicFollower(consumer, TOPIC, now::get, Begin.COMMITTED);

        first.poll((at, key, value) -> {});

        assertThat(first.hasCaughtUp()).isTrue();
        assertThat(first.positions()).isEqualTo(Map.of(0, 4L, 1, 2L));
        assertThat(consumer.committed()).as("at once").isEqualTo(Map.of(0, 4L, 1, 2L));
        write(0, 4, "suez", "red");
        write(0, 5, "suez", "blue");
        write(1, 2, "panama", "red");
        first.poll((at, key, value) -> {});
        first.commit(Map.of(0, 5L), false);
        assertThat(consumer.committed()).isEqualTo(Map.of(0, 5L, 1, 3L));

        var second = new TopicFollower(consumer, TOPIC, now::get, Begin.COMMITTED);
        second.poll((at, key, value) -> {});
        assertThat(second.positions()).isEqualTo(Map.of(0, 5L, 1, 3L));
    }

    @Test
    void shouldCommitAgainBeforeBrokersForgetIt() {
        topic(4);
        var resuming = new TopicFollower(consumer, TOPIC, now::get, Begin.COMMITTED);
        resuming.poll((at, key, value) -> {});
        consumer.commitSync(Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(1)));

        resuming.commit(Map.of(), false);
        assertThat(consumer.committed()).as("nothing has changed").isEqualTo(Map.of(0, 1L));
        now.set(NOON.plusSeconds(3600));
        resuming.commit(Map.of(), false);

        assertThat(consumer.committed()).isEqualTo(Map.of(0, 4L));
    }

    @Test
    void shouldGoOnWithTheFirstRecordThatIsLeftWhereItWasDeletedMeanwhile() {
        topic(9);
        consumer.commitSync(Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(2)));
        consumer.updateBeginningOffsets(Map.of(new TopicPartition(TOPIC, 0), 7L));
        var resuming = new TopicFollower(consumer, TOPIC, now::get, Begin.COMMITTED);

        resuming.poll((at, key, value) -> {});

        assertThat(resuming.positions()).isEqualTo(Map.of(0, 7L));
    }

    @Test
    void shouldReadNothingWhilePaused() {
        topic(0);
        poll(() -> {});
        follower.pause(true);
        poll(() -> write(0, 0, "suez", "red"));
        assertThat(read).isEmpty();
        follower.pause(false);
        poll(() -> {});

        assertThat(read).containsExactly("0/0 suez=red");
    }

    private void poll(Runnable during) {
        consumer.schedulePollTask(during);
        follower.poll((at, key, value) -> read.add(at.partition() + "/" + at.offset() + " " + key + "="
                + (value == null ? "null" : new String(value, StandardCharsets.UTF_8))));
    }

    private void write(int partition, long offset, String key, @Nullable String value) {
        consumer.addRecord(new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
    }

    private void topic(long... ends) {
        var node = new Node(1, "localhost", 9092);
        consumer.updatePartitions(
                TOPIC,
                IntStream.range(0, ends.length)
                        .mapToObj(i -> new PartitionInfo(TOPIC, i, node, new Node[] {node}, new Node[] {node}))
                        .toList());
        for (int i = 0; i < ends.length; i++) {
            var partition = new TopicPartition(TOPIC, i);
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, ends[i]));
        }
    }
}
