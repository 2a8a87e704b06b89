package io.harbinger.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** A record without a timestamp is a record like others. */
class RecordTimestampsTest {

    private static final TopicPartition NETWORK = new TopicPartition("network", 2);
    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2, 3};

    private static ConsumerRecord<byte[], byte[]> record(long offset, long timestamp) {
        return new ConsumerRecord<>(
                NETWORK.topic(),
                NETWORK.partition(),
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                1,
                2,
                KEY,
                VALUE,
                new RecordHeaders().add("name", VALUE),
                Optional.of(5));
    }

    @Test
    void shouldBeZeroWhereARecordHasNone() {
        var extractor = new RecordTimestamps();

        assertThat(extractor.extract(new ConsumerRecord<>("t", 0, 0, "key", "value"), 99))
                .isZero();
        assertThat(extractor.extract(
                        new ConsumerRecord<>(
                                "t",
                                0,
                                0,
                                7,
                                TimestampType.CREATE_TIME,
                                0,
                                0,
                                "key",
                                "value",
                                new RecordHeaders(),
                                Optional.empty()),
                        99))
                .isEqualTo(7);
    }

    @Test
    void shouldStampPolledRecordsAndLeaveTheRestOfThemAsItIs() {
        var stamped = record(7, 100);
        Map<TopicPartition, OffsetAndMetadata> next = Map.of(NETWORK, new OffsetAndMetadata(9));

        ConsumerRecords<byte[], byte[]> records =
                StampedRecords.of(new ConsumerRecords<>(Map.of(NETWORK, List.of(stamped, record(8, -1))), next));

        assertThat(records.nextOffsets()).isEqualTo(next);
        assertThat(records.records(NETWORK).get(0)).isSameAs(stamped);
        assertThat(records.records(NETWORK).get(1)).usingRecursiveComparison().isEqualTo(record(8, 0));
    }
}
