package io.harbinger.direct;

import io.harbinger.client.InputLog;
import io.harbinger.client.InputRecords;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Rejection;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A log that an engine takes record by record, as from the input topics. Records bear their event time. */
public record DirectLog(Engine engine, InputRecords records) implements InputLog {

    @Override
    public void event(Event event) {
        send(records.event(event, event.time()));
    }

    @Override
    public void tick(long time) {
        byte[] tick = records.tick(time);
        for (EventKind kind : EventKind.values()) {
            engine.sendToAll(records.topics().input(kind), null, tick, time, null);
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
