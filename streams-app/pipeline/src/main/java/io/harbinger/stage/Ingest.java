package io.harbinger.stage;

import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventRules;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.SensorReading;
import io.harbinger.domain.event.TickClaim;
import io.harbinger.domain.indicator.KnownMetrics;
import io.harbinger.domain.indicator.Observer;
import io.harbinger.domain.indicator.Unused;
import io.harbinger.domain.subject.Subject;
import io.harbinger.stage.Arrival.EventArrived;
import io.harbinger.stage.Arrival.TimeAdvanced;
import io.harbinger.wire.InputCodec;
import io.harbinger.wire.InputRecord;
import io.harbinger.wire.ReadingScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * First stage: bytes become events, or dead letters with the reason; ticks become the watermark of the task. Ticks are
 * also forwarded to where events are regrouped by lane, among which they keep their place.
 */
public final class Ingest implements Processor<byte[], Object, Object, Object> {

    /**
     * Configuration of the stage.
     *
     * @param kinds kind of event by input topic; any other topic carries ticks that apply to all of these
     * @param clock name of the store that keeps the task's clock
     * @param network asked for known ids
     * @param observer asked for what no indicator uses
     * @param to names of the processors and sinks that follow
     */
    public record Setup(
            Map<String, EventKind> kinds,
            String clock,
            NetworkSnapshot network,
            To to,
            InputCodec codec,
            Admission.Bounds bounds,
            KnownMetrics metrics,
            Observer observer,
            Telemetry telemetry) {}

    /** Names of what follows. */
    public record To(String assess, String regroup, String deadLetters) {}

    private final Setup setup;
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable TaskClock clock;
    private @Nullable Admission admission;
    private @Nullable ReadingPacker packer;
    private List<Arrival> arrivals = new ArrayList<>();

    public Ingest(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.arrivals = new ArrayList<>();
        KeyValueStore<String, Long> clocks = context.getStateStore(setup.clock());
        this.clock = new TaskClock(clocks, setup.kinds().size());
        this.admission = new Admission(setup.bounds(), setup.network(), setup.metrics(), setup.telemetry());
        this.packer = new ReadingPacker(admission, new ReadingScanner(setup.codec()));
        setup.telemetry().watermark(Stages.INGEST, context.taskId().partition(), clock.now());
    }

    @Override
    public void process(Record<byte[], Object> record) {
        RecordMetadata from = context().recordMetadata().orElseThrow();
        List<ConsumerRecord<byte[], byte[]>> poll = Bundle.records(record, from);
        Channel channel = channel(from.topic(), poll.size());
        for (int i = 0; i < poll.size(); i++) {
            if (!channel.packs || !packer().tryPack(poll, i, channel.watermark, arrivals)) {
                receive(channel, SourceRecord.of(poll.get(i)));
            }
        }
        forwardArrivals();
    }

    private Channel channel(String topic, int polled) {
        return new Channel(setup.kinds().get(topic), polled, clock().watermark(topic));
    }

    private void receive(Channel channel, SourceRecord original) {
        if (channel.kind == null) {
            onTick(original);
        } else {
            onRecord(channel, channel.kind, original);
        }
    }

    private void onTick(SourceRecord original) {
        Parsed<Long> parsed =
                setup.codec().decodeTick(original.value(), setup.bounds().maxBytes());
        if (parsed instanceof Parsed.Ok<Long> ok) {
            tick(setup.kinds().keySet(), EventKind.SENSOR, ok.value(), original);
        } else if (parsed instanceof Parsed.Rejected<Long> refused) {
            refuse(EventKind.SENSOR, original, refused.rejection());
        }
    }

    /** @param kind under which a tick that is not believed is counted */
    private void tick(Collection<String> channels, EventKind kind, long time, SourceRecord original) {
        Rejection rejection = TickClaim.check(time, original.timestamp());
        if (rejection != null) {
            refuse(kind, original, rejection);
            return;
        }
        boolean moved = false;
        for (String channel : channels) {
            moved |= clock().tick(channel, time);
        }
        advanceTime(moved, original.timestamp());
    }

    private void onRecord(Channel channel, EventKind kind, SourceRecord original) {
        Parsed<InputRecord> parsed =
                setup.codec().decode(kind, original.value(), setup.bounds().maxBytes());
        if (parsed instanceof Parsed.Rejected<InputRecord> refused) {
            refuse(kind, original, refused.rejection());
        } else if (parsed instanceof Parsed.Ok<InputRecord> ok && ok.value() instanceof InputRecord.OfTick tick) {
            tick(List.of(original.topic()), kind, tick.time(), original);
            channel.watermark = clock().watermark(original.topic());
        } else if (parsed instanceof Parsed.Ok<InputRecord> ok && ok.value() instanceof InputRecord.OfEvent event) {
            admit(event.event(), original, channel);
        }
    }

    private void admit(Event event, SourceRecord original, Channel channel) {
        Rejection rejection = EventRules.check(event);
        if (rejection == null) {
            rejection = admission().check(event, original.key(), channel.watermark);
        }
        if (rejection != null) {
            refuse(event.kind(), original, rejection);
            return;
        }
        if (channel.packs && event instanceof SensorReading reading) {
            packer().learn(original, reading);
        }
        countUnused(event);
        Subject subject = event.kind() == EventKind.TRADE ? Subject.product(event.key()) : Subject.node(event.key());
        arrivals.add(new EventArrived(subject, event, original, channel.watermark));
    }

    /** Of readings the metric alone is looked at, which is quick: there are many of them. */
    private void countUnused(Event event) {
        Unused why = event instanceof SensorReading reading
                ? setup.metrics().contains(reading.metric()) ? null : Unused.NOT_SELECTED
                : setup.observer().unused(event);
        if (why != null) {
            setup.telemetry().unused(event.kind(), why);
        }
    }

    private void advanceTime(boolean moved, long timestamp) {
        if (!moved) {
            return;
        }
        long now = clock().now();
        int partition = context().taskId().partition();
        setup.telemetry().watermark(Stages.INGEST, partition, now);
        arrivals.add(new TimeAdvanced(now));
        // Events of lanes are forwarded by the assessment, and must be there before the tick that follows them.
        forwardArrivals();
        context()
                .forward(
                        new Record<>(LaneKeys.ofTick(partition), setup.codec().encodeTick(now), timestamp),
                        setup.to().regroup());
    }

    private void forwardArrivals() {
        if (arrivals.isEmpty()) {
            return;
        }
        count();
        context().forward(record(arrivals), setup.to().assess());
        packer().release();
        arrivals = new ArrayList<>();
    }

    /** All events are of one topic, and so of one kind. */
    private void count() {
        int events = 0;
        EventKind kind = null;
        for (Arrival arrival : arrivals) {
            if (arrival instanceof EventArrived arrived) {
                kind = arrived.event().kind();
                events++;
            } else if (arrival instanceof PackedReadings readings) {
                kind = EventKind.SENSOR;
                events += readings.size();
            }
        }
        if (kind != null) {
            setup.telemetry().accepted(kind, events);
        }
        packer().count();
    }

    private static Record<Object, Object> record(List<Arrival> arrivals) {
        Arrival first = arrivals.get(0);
        if (arrivals.size() > 1) {
            return new Record<>("", new Arrival.Batch(arrivals), 0);
        }
        if (first instanceof EventArrived arrived) {
            return new Record<>(arrived.event().key(), first, arrived.original().timestamp());
        }
        return new Record<>("", first, first instanceof TimeAdvanced advanced ? Math.max(0, advanced.time()) : 0);
    }

    private void refuse(EventKind kind, SourceRecord original, Rejection rejection) {
        setup.telemetry().rejected(kind, rejection.reason());
        context()
                .forward(DeadLetters.deadLetter(original, rejection), setup.to().deadLetters());
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private Admission admission() {
        return Objects.requireNonNull(admission, "init comes first");
    }

    private ReadingPacker packer() {
        return Objects.requireNonNull(packer, "init comes first");
    }

    private TaskClock clock() {
        return Objects.requireNonNull(clock, "init comes first");
    }

    /** An input topic while its records are processed. */
    private static final class Channel {

        /** Kind of its events; null for ticks that apply to all. */
        private final @Nullable EventKind kind;
        /** Whether readings are packed: one that comes alone gains nothing. */
        private final boolean packs;
        /** Event time that it has reached, epoch milliseconds. */
        private long watermark;

        private Channel(@Nullable EventKind kind, int polled, long watermark) {
            this.kind = kind;
            this.packs = kind == EventKind.SENSOR && polled > 1;
            this.watermark = watermark;
        }
    }
}
