package io.harbinger.direct;

import io.harbinger.client.InputLog;
import io.harbinger.client.InputRecords;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Rejection;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A log that an engine takes record by record, as from the input topics, with the timestamps that they have there. */
public record DirectLog(Engine engine, InputRecords records) implements InputLog {

    @Override
    public void event(Event event) {
        send(records.event(event, InputRecords.stamp(event.time())));
    }

    @Override
    public void tick(long time) {
        byte[] tick = records.tick(time);
        long stamp = InputRecords.stamp(time);
        for (EventKind kind : EventKind.values()) {
            engine.sendToAll(records.topics().input(kind), null, tick, stamp, null);
        }
    }

    @Override
    public void refused(Rejection rejection, String origin, byte[] original) {
        send(records.refused(rejection, origin, original));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        @Nullable Long timestamp = record.timestamp();
        engine.send(
                record.topic(),
                record.key(),
                record.value(),
                Objects.requireNonNullElse(timestamp, 0L),
                record.headers());
    }

    @Override
    public void flush() {
        engine.flush();
    }
}
