package io.harbinger.stage;

import io.harbinger.domain.assess.Feeds;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Rejection;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.ReportArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.wire.InputCodec;
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
 * Reads events regrouped by lane and by region, and reports regrouped by feed. The watermark here is the lowest of all upstream partitions, so it does not
 * matter how their records interleave. A record that no stage before can have written becomes a dead letter.
 */
public final class Regroup implements Processor<byte[], Object, Object, Object> {

    /**
     * Configuration of the stage.
     *
     * @param upstream number of upstream partitions
     * @param feeds which reports are expected
     * @param to names of the processor and the sink that follow
     */
    public record Setup(
            String clockStore,
            int upstream,
            To to,
            InputCodec codec,
            Admission.Bounds bounds,
            Feeds feeds,
            Telemetry telemetry) {}

    /** Names of what follows. */
    public record To(String assess, String deadLetters) {}

    private final Setup setup;
    private final LaneReader reader;
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable TaskClock clock;

    public Regroup(Setup setup) {
        this.setup = setup;
        this.reader = LaneReader.of(setup.codec(), setup.bounds(), setup.feeds(), setup.upstream());
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
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

    private void receive(SourceRecord regrouped, Headers headers) {
        Parsed<LaneRecord> parsed = reader.read(regrouped, headers);
        if (parsed instanceof Parsed.Rejected<LaneRecord> refused) {
            refuse(regrouped, refused.rejection());
        } else if (parsed instanceof Parsed.Ok<LaneRecord> ok && ok.value() instanceof LaneRecord.OfTick tick) {
            onTick(tick);
        } else if (parsed instanceof Parsed.Ok<LaneRecord> ok && ok.value() instanceof LaneRecord.OfEvent event) {
            onEvent(regrouped, event);
        } else if (parsed instanceof Parsed.Ok<LaneRecord> ok && ok.value() instanceof LaneRecord.OfReport of) {
            // Just before it was known in its own partition: how far the others are makes no difference, and a
            // pane that is as late there as here takes it.
            long watermark = Math.max(of.report().known() - 1, clock().now());
            ReportArrived arrived = new ReportArrived(of.report(), watermark);
            context()
                    .forward(
                            new Record<>(of.report().feed(), arrived, regrouped.timestamp()),
                            setup.to().assess());
        }
    }

    private void onTick(LaneRecord.OfTick tick) {
        if (clock().tick(tick.channel(), tick.time())) {
            long now = clock().now();
            context()
                    .forward(
                            new Record<>("", new TimeAdvanced(now), Math.max(0, now)),
                            setup.to().assess());
        }
    }

    private void onEvent(SourceRecord regrouped, LaneRecord.OfEvent arrived) {
        Provenance from = arrived.from();
        // The key was the event's own: ingest refuses any other.
        byte[] key = arrived.event().key().getBytes(StandardCharsets.UTF_8);
        SourceRecord original = new SourceRecord(
                key, regrouped.value(), from.topic(), from.partition(), from.offset(), regrouped.timestamp());
        // Its input was never behind its lane or region, which waits for all inputs: nobody can claim otherwise.
        long watermark = Math.max(from.watermark(), clock().now());
        EventArrived event = new EventArrived(arrived.subject(), arrived.event(), original, watermark);
        context()
                .forward(
                        new Record<>(arrived.subject().id(), event, regrouped.timestamp()),
                        setup.to().assess());
    }

    private void refuse(SourceRecord regrouped, Rejection rejection) {
        setup.telemetry().rejected(EventKind.LOGISTICS, rejection.reason());
        context()
                .forward(
                        DeadLetters.deadLetter(regrouped, rejection), setup.to().deadLetters());
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private TaskClock clock() {
        return Objects.requireNonNull(clock, "init comes first");
    }
}
