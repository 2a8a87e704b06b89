package io.harbinger.stage;

import io.harbinger.domain.event.EventTime;
import io.harbinger.domain.event.Watermarks;
import io.harbinger.stage.Arrival.EventArrived;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Where a regrouped event came from, in one header of its record: a dead letter must name the producer's topic and not
 * an internal one, and whether an event is late is decided where it was read.
 *
 * <pre>8 watermark of its input | 4 partition | 8 offset | topic (UTF-8)</pre>
 *
 * @param topic topic it was read from
 * @param watermark of its own input before it, epoch milliseconds
 */
record Provenance(String topic, int partition, long offset, long watermark) {

    static final String HEADER = "harbinger-from";
    private static final int FIXED = 2 * Long.BYTES + Integer.BYTES;
    /** Kafka's own bound. */
    private static final int LONGEST_TOPIC = 249;

    static Provenance of(EventArrived arrived) {
        SourceRecord original = arrived.original();
        return new Provenance(original.topic(), original.partition(), original.offset(), arrived.watermark());
    }

    Headers headers() {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + name.length);
        bytes.putLong(watermark).putInt(partition).putLong(offset).put(name);
        return new RecordHeaders().add(HEADER, bytes.array());
    }

    /** Null where the record has none, or one that no {@link #headers} made. */
    static @Nullable Provenance read(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null || header.value().length < FIXED) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(header.value());
        long watermark = bytes.getLong();
        int partition = bytes.getInt();
        long offset = bytes.getLong();
        String topic = StandardCharsets.UTF_8.decode(bytes).toString();
        return topic.length() <= LONGEST_TOPIC && isTime(watermark)
                ? new Provenance(topic, partition, offset, watermark)
                : null;
    }

    private static boolean isTime(long watermark) {
        return watermark == Watermarks.NEVER || EventTime.isPossible(watermark);
    }
}
