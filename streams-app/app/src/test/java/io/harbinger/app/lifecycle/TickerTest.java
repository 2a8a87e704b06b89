package io.harbinger.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class TickerTest {

    private static final String TOPIC = "harbinger.ticks.v1";
    private static final Instant NOON = Instant.parse("2021-03-24T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final MockProducer<byte[], byte[]> producer = producer(3);

    @Test
    void shouldWriteTheTimeToEveryPartitionOnceInEachInterval() {
        try (var ticker = ticker()) {
            interval(ticker);
            now.set(NOON.plusSeconds(1));
            interval(ticker);
        }

        assertThat(producer.history()).extracting(ProducerRecord::partition).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(producer.history()).allSatisfy(record -> {
            assertThat(record.key()).isNull();
            assertThat(ByteBuffer.wrap(record.value()).getLong()).isEqualTo(record.timestamp());
        });
        assertThat(producer.history().get(0).timestamp()).isEqualTo(NOON.toEpochMilli());
        assertThat(producer.history().get(5).timestamp())
                .isEqualTo(NOON.plusSeconds(1).toEpochMilli());
    }

    @Test
    void shouldTickPartitionsOneAfterTheOther() {
        try (var ticker = ticker()) {
            for (int slot = 0; slot < Ticker.SLOTS; slot++) {
                now.set(NOON.plusMillis(slot * 1_000 / Ticker.SLOTS));
                ticker.tick();
            }
        }

        assertThat(producer.history())
                .extracting(record -> record.timestamp() - NOON.toEpochMilli())
                .containsExactly(0L, 300L, 650L);
    }

    @Test
    void shouldGoOnWhenATickCannotBeWritten() {
        try (var ticker = ticker()) {
            producer.sendException = new KafkaException("no broker");
            interval(ticker);
            producer.sendException = null;
            interval(ticker);
        }

        assertThat(producer.history()).hasSize(3);
    }

    private static void interval(Ticker ticker) {
        for (int slot = 0; slot < Ticker.SLOTS; slot++) {
            ticker.tick();
        }
    }

    private Ticker ticker() {
        return new Ticker(
                producer,
                List.of(TOPIC),
                now::get,
                time -> ByteBuffer.allocate(Long.BYTES).putLong(time).array());
    }

    private static MockProducer<byte[], byte[]> producer(int partitions) {
        var node = new Node(1, "localhost", 9092);
        var infos = java.util.stream.IntStream.range(0, partitions)
                .mapToObj(partition -> new PartitionInfo(TOPIC, partition, node, new Node[] {node}, new Node[] {node}))
                .toList();
        var cluster = new Cluster("c", List.of(node), infos, java.util.Set.of(), java.util.Set.of());
        return new MockProducer<>(cluster, true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
