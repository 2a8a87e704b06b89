package io.harbinger.stage;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Consecutive records of one partition that go through Kafka Streams as one: most of the cost of a record is paid
 * once per bundle. The bundle has the first record's offset, so that one that is not yet processed is read again
 * after a restart, and one that is processed is not; it is processed within one transaction.
 *
 * <p>A consumer passes nothing but bytes and headers to Kafka Streams, so the bundle travels as the headers of one
 * record.
 */
public final class Bundle implements Headers {

    private final List<ConsumerRecord<byte[], byte[]>> records;
    private final Headers none = new RecordHeaders();

    private Bundle(List<ConsumerRecord<byte[], byte[]>> records) {
        this.records = records;
    }

    /** The records of a poll, bundled. */
    public static ConsumerRecords<byte[], byte[]> of(ConsumerRecords<byte[], byte[]> polled) {
        if (polled.isEmpty()) {
            return polled;
        }
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> bundles = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            bundles.put(partition, List.of(bundle(polled.records(partition))));
        }
        return new ConsumerRecords<>(bundles, polled.nextOffsets());
    }

    private static ConsumerRecord<byte[], byte[]> bundle(List<ConsumerRecord<byte[], byte[]>> records) {
        ConsumerRecord<byte[], byte[]> first = records.get(0);
        int bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        }
        return new ConsumerRecord<>(
                first.topic(),
                first.partition(),
                first.offset(),
                Math.max(0, first.timestamp()),
                TimestampType.CREATE_TIME,
                0,
                bytes,
                new byte[0],
                new byte[0],
                new Bundle(records),
                first.leaderEpoch());
    }

    /** Reads the values of source nodes: bundles, or the bytes of a single record. */
    public static Deserializer<Object> deserializer() {
        return new Deserializer<>() {
            @Override
            public Object deserialize(String topic, byte[] data) {
                return data;
            }

            @Override
            public Object deserialize(String topic, Headers headers, byte[] data) {
                return headers instanceof Bundle ? headers : data;
            }
        };
    }

    /** In order of their offsets. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    /**
     * The records of a source node's record: those of its bundle, or itself where it is no bundle.
     *
     * @param from where it was read
     */
    static List<ConsumerRecord<byte[], byte[]>> records(Record<byte[], Object> record, RecordMetadata from) {
        if (record.value() instanceof Bundle bundle) {
            return bundle.records;
        }
        return List.of(new ConsumerRecord<>(
                from.topic(),
                from.partition(),
                from.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                (byte[]) record.value(),
                record.headers(),
                Optional.empty()));
    }

    @Override
    public Headers add(Header header) {
        return none.add(header);
    }

    @Override
    public Headers add(String key, byte[] value) {
        return none.add(key, value);
    }

    @Override
    public Headers remove(String key) {
        return none.remove(key);
    }

    @Override
    public Header lastHeader(String key) {
        return none.lastHeader(key);
    }

    @Override
    public Iterable<Header> headers(String key) {
        return none.headers(key);
    }

    @Override
    public Header[] toArray() {
        return none.toArray();
    }

    @Override
    public Iterator<Header> iterator() {
        return none.iterator();
    }
}
