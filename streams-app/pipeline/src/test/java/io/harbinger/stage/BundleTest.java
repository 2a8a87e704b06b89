package io.harbinger.stage;

import static io.harbinger.testing.pipeline.Pipeline.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final TopicPartition FIRST = new TopicPartition("sensors", 0);
    private static final TopicPartition SECOND = new TopicPartition("trades", 3);

    private static List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(offset -> new ConsumerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        (long) offset,
                        bytes("k" + offset),
                        bytes("v" + offset)))
                .toList();
    }

    @Test
    void shouldMakeOneRecordOfEachPartitionWithTheFirstOffset() {
        var first = records(FIRST, 7, 3);
        var second = records(SECOND, 40, 1);
        Map<TopicPartition, OffsetAndMetadata> next =
                Map.of(FIRST, new OffsetAndMetadata(10), SECOND, new OffsetAndMetadata(41));

        ConsumerRecords<byte[], byte[]> bundled =
                Bundle.of(new ConsumerRecords<>(Map.of(FIRST, first, SECOND, second), next));

        assertThat(bundled.count()).isEqualTo(2);
        assertThat(bundled.nextOffsets()).isEqualTo(next);
        assertThat(bundled.records(FIRST)).singleElement().satisfies(record -> {
            assertThat(record.offset()).isEqualTo(7);
            Object read = Bundle.deserializer().deserialize("sensors", record.headers(), record.value());
            assertThat(read)
                    .isInstanceOfSatisfying(
                            Bundle.class, bundle -> assertThat(bundle.records()).isEqualTo(first));
        });
        assertThat(bundled.records(SECOND))
                .singleElement()
                .satisfies(record -> assertThat(record.offset()).isEqualTo(40));
    }

    @Test
    void shouldGiveATimestampToABundleWhoseFirstRecordHasNone() {
        var none = new ConsumerRecord<>("sensors", 0, 7L, bytes("k"), bytes("v"));
        assertThat(none.timestamp()).isEqualTo(-1);

        var bundled = Bundle.of(new ConsumerRecords<>(Map.of(FIRST, List.of(none)), Map.of()));

        assertThat(bundled.records(FIRST))
                .singleElement()
                .satisfies(record -> assertThat(record.timestamp()).isZero());
        assertThat(SourceRecord.of(none).timestamp()).isZero();
    }

    @Test
    void shouldLeaveAnEmptyPollAlone() {
        ConsumerRecords<byte[], byte[]> nothing = ConsumerRecords.empty();
        assertThat(Bundle.of(nothing)).isSameAs(nothing);
    }

    @Test
    void shouldReadARecordThatIsInNoneAsItsBytes() {
        byte[] value = bytes("value");
        assertThat(Bundle.deserializer().deserialize("sensors", new RecordHeaders(), value))
                .isSameAs(value);
    }
}
