package io.harbinger.stage;

import io.harbinger.domain.event.Watermarks;
import io.harbinger.stage.Arrival.Happened;
import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Events on their way to be regrouped by lane: as they were read, with the time of their input in a header. */
final class LaneRecords {

    private static final String NOW = "harbinger-now";

    private LaneRecords() {}

    static Record<Object, Object> of(String lane, Happened arrival, long timestamp) {
        Headers headers = new RecordHeaders();
        headers.add(NOW, ByteBuffer.allocate(Long.BYTES).putLong(arrival.now()).array());
        return new Record<>(LaneKeys.ofLane(lane), arrival.original().value(), timestamp, headers);
    }

    /** Event time that the event's own input had reached, epoch milliseconds. */
    static long now(Headers headers) {
        Header now = headers.lastHeader(NOW);
        return now == null ? Watermarks.NEVER : ByteBuffer.wrap(now.value()).getLong();
    }
}
