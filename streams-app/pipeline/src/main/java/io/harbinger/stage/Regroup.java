package io.harbinger.stage;

import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.LogisticsEvent;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads events regrouped by lane. The watermark here is the lowest of all upstream partitions, so it does not
 * matter how their records interleave.
 */
public final class Regroup implements Processor<byte[], Object, String, Arrival> {

    /**
     * Configuration of the stage.
     *
     * @param upstream number of upstream partitions
     */
    public record Setup(String clockStore, int upstream, InputCodec codec, int maxBytes) {}

    private final Setup setup;
    private @Nullable ProcessorContext<String, Arrival> context;
    private @Nullable TaskClock clock;

    public Regroup(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void init(ProcessorContext<String, Arrival> context) {
        this.context = context;
        KeyValueStore<String, Long> store = context.getStateStore(setup.clockStore());
        this.clock = new TaskClock(store, setup.upstream());
    }

    @Override
    public void process(Record<byte[], Object> record) {
        RecordMetadata from = context().recordMetadata().orElseThrow();
        for (ConsumerRecord<byte[], byte[]> one : Bundle.records(record, from)) {
            receive(SourceRecord.of(one), one.headers());
        }
    }

    private void receive(SourceRecord original, Headers headers) {
        var decoded = setup.codec().decode(EventKind.LOGISTICS, original.value(), setup.maxBytes());
        if (!(decoded instanceof Parsed.Ok<InputRecord> ok)) {
            // Ingest read these very bytes before it sent them here.
            throw new IllegalStateException("a regrouped record cannot be read: " + decoded);
        }
        String channel = LaneKeys.channel(Objects.requireNonNull(original.key(), "ingest gives each a key"));
        if (channel != null && ok.value() instanceof InputRecord.OfTick tick) {
            if (clock().tick(channel, tick.time())) {
                long now = clock().now();
                context().forward(new Record<>("", new TimeAdvanced(now), Math.max(0, now)));
            }
        } else if (ok.value() instanceof InputRecord.OfEvent event
                && event.event() instanceof LogisticsEvent logistics) {
            onEvent(original, Provenance.read(headers), logistics);
        }
    }

    private void onEvent(SourceRecord regrouped, Provenance from, LogisticsEvent event) {
        // The key was the event's own: ingest refuses any other.
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        SourceRecord original = new SourceRecord(
                key, regrouped.value(), from.topic(), from.partition(), from.offset(), regrouped.timestamp());
        String lane = Objects.requireNonNull(event.route().lane(), "only events with a lane are regrouped");
        EventArrived arrived = new EventArrived(Subject.lane(lane), event, original, from.watermark());
        context().forward(new Record<>(lane, arrived, regrouped.timestamp()));
    }

    private ProcessorContext<String, Arrival> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private TaskClock clock() {
        return Objects.requireNonNull(clock, "init comes first");
    }
}
