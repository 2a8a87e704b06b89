package io.harbinger.client;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.topology.Topics;
import io.harbinger.wire.DeadLetterHeaders;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.LetterBody;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The records that a log is made of, wherever they are written to; their partition is open but for that of ticks. */
public record InputRecords(Topics topics, InputCodec codec) {

    /** The timestamp of a record about a time, both epoch milliseconds: Kafka knows none before 1970. */
    public static long stamp(long time) {
        return Math.max(0, time);
    }

    /**
     * An event under its key, or a dead letter where no broker takes it.
     *
     * @param timestamp the record's, epoch milliseconds
     */
    public ProducerRecord<byte[], byte[]> event(Event event, long timestamp) {
        String topic = topics.input(event.kind());
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = codec.encode(event);
        if (key.length + value.length > LetterBody.LARGEST) {
            String size = value.length + " bytes";
            return refused(new Rejection(Reason.TOO_LARGE, "", size, "no broker takes it by default"), topic, value);
        }
        return new ProducerRecord<>(topic, null, timestamp, key, value);
    }

    /** What could not become an event: see {@link InputLog#refused}. */
    public ProducerRecord<byte[], byte[]> refused(Rejection rejection, String origin, byte[] original) {
        var headers = new RecordHeaders();
        DeadLetterHeaders.put(rejection, headers::add);
        headers.add(DeadLetterHeaders.TOPIC, DeadLetterHeaders.utf8(origin));
        LetterBody body = LetterBody.of(null, original, headers::add);
        return new ProducerRecord<>(topics.deadLetters(), null, null, body.key(), body.value(), headers);
    }

    /** The value of a tick, epoch milliseconds, which goes to every partition of every input without a key. */
    public byte[] tick(long time) {
        return codec.encodeTick(time);
    }
}
