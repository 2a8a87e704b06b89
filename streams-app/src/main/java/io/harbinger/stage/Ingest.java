package io.harbinger.stage;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.indicator.KnownMetrics;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.Happened;
import io.harbinger.stage.Arrival.Reached;
import io.harbinger.wire.Input;
import io.harbinger.wire.InputCodec;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * First stage: bytes become events, or dead letters with the reason; ticks become the time of the task. Ticks are sent on
 * to where events are regrouped by lane, among which they keep their place.
 */
public final class Ingest implements Processor<byte[], byte[], Object, Object> {

    /**
     * What the stage is given.
     *
     * @param kinds kind of event by input topic; any other topic carries ticks that speak for all of these
     * @param clock name of the store that keeps the task's clock
     * @param known the network's ids
     * @param to names of the processors and sinks that follow
     */
    public record Setup(
            Map<String, EventKind> kinds,
            String clock,
            KnownIds known,
            To to,
            InputCodec codec,
            Admission.Bounds bounds,
            KnownMetrics metrics,
            Telemetry telemetry) {}

    /** Names of what follows. */
    public record To(String assess, String regroup, String deadLetters) {}

    private final Setup setup;
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable TaskClock clock;
    private @Nullable Admission admission;

    public Ingest(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        KeyValueStore<String, Long> clocks = context.getStateStore(setup.clock());
        this.clock = new TaskClock(clocks, setup.kinds().size());
        this.admission = new Admission(setup.bounds(), setup.known(), setup.metrics(), setup.telemetry());
        setup.telemetry().reached(Stages.INGEST, context.taskId().partition(), clock.now());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata from = context().recordMetadata().orElseThrow();
        EventKind kind = setup.kinds().get(from.topic());
        Original original = new Original(record.key(), record.value(), from.topic(), from.partition(), from.offset());
        if (kind == null) {
            ticked(original, record.timestamp());
        } else {
            received(kind, original, record.timestamp());
        }
    }

    private void ticked(Original original, long timestamp) {
        Parsed<Long> parsed =
                setup.codec().decodeTick(original.value(), setup.bounds().maxBytes());
        if (parsed instanceof Parsed.Ok<Long> ok) {
            boolean moved = false;
            for (String channel : setup.kinds().keySet()) {
                moved |= clock().tick(channel, ok.value());
            }
            told(moved, timestamp);
        } else if (parsed instanceof Parsed.Rejected<Long> refused) {
            refuse(EventKind.SENSOR, original, refused.rejection(), timestamp);
        }
    }

    private void received(EventKind kind, Original original, long timestamp) {
        Parsed<Input> parsed =
                setup.codec().decode(kind, original.value(), setup.bounds().maxBytes());
        if (parsed instanceof Parsed.Rejected<Input> refused) {
            refuse(kind, original, refused.rejection(), timestamp);
        } else if (parsed instanceof Parsed.Ok<Input> ok && ok.value() instanceof Input.OfTick tick) {
            told(clock().tick(original.topic(), tick.time()), timestamp);
        } else if (parsed instanceof Parsed.Ok<Input> ok && ok.value() instanceof Input.OfEvent event) {
            admit(event.event(), original, timestamp);
        }
    }

    private void admit(Event event, Original original, long timestamp) {
        long now = clock().reached(original.topic());
        Rejection rejection = EventRules.check(event);
        if (rejection == null) {
            rejection = admission().check(event, original.key(), now);
        }
        if (rejection != null) {
            refuse(event.kind(), original, rejection, timestamp);
            return;
        }
        setup.telemetry().accepted(event.kind());
        Subject subject = event.kind() == EventKind.TRADE ? Subject.product(event.key()) : Subject.node(event.key());
        Happened happened = new Happened(subject, event, original, now);
        context()
                .forward(
                        new Record<>(event.key(), happened, timestamp),
                        setup.to().assess());
    }

    private void told(boolean moved, long timestamp) {
        if (!moved) {
            return;
        }
        long now = clock().now();
        int partition = context().taskId().partition();
        setup.telemetry().reached(Stages.INGEST, partition, now);
        context()
                .forward(
                        new Record<>("", new Reached(now), Math.max(0, now)),
                        setup.to().assess());
        context()
                .forward(
                        new Record<>(LaneKeys.ofTick(partition), setup.codec().encodeTick(now), timestamp),
                        setup.to().regroup());
    }

    private void refuse(EventKind kind, Original original, Rejection rejection, long timestamp) {
        setup.telemetry().rejected(kind, rejection.reason());
        context()
                .forward(
                        Refusals.deadLetter(original, rejection, timestamp),
                        setup.to().deadLetters());
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private Admission admission() {
        return Objects.requireNonNull(admission, "init comes first");
    }

    private TaskClock clock() {
        return Objects.requireNonNull(clock, "init comes first");
    }
}
