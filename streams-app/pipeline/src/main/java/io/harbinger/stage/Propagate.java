package io.harbinger.stage;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.event.TickClaim;
import io.harbinger.domain.event.Watermarks;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.network.incident.Incident;
import io.harbinger.domain.network.incident.IncidentFinder;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.domain.network.incident.TrackedRisk;
import io.harbinger.domain.score.Level;
import io.harbinger.stage.NetworkVersions.At;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.PanoramaCodec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Last stage: own risks become incidents and upstream risks. It works at ticks that every partition of the stages before
 * has told, and whole: what it publishes follows from the network and the risks that are open at that tick, however the
 * partitions' records interleave.
 */
public final class Propagate implements Processor<byte[], Object, Object, Object> {

    /**
     * Configuration of the stage.
     *
     * @param upstream partitions of the stages before
     * @param scenarios the topic of exercises, beside that of impulses
     * @param stores names of its stores
     * @param to names of the sinks that follow
     */
    public record Setup(
            int upstream,
            String scenarios,
            Stores stores,
            To to,
            NetworkVersions network,
            Catalogue catalogue,
            PanoramaCodec codec,
            OutputCodec alertCodec,
            String runId,
            Telemetry telemetry) {}

    /** Names of stores: event time of the partitions, own risks, what was published, and alerts of what reaches subjects. */
    public record Stores(String clock, String risks, String published, String alerts) {}

    /**
     * Names of the sinks that follow.
     *
     * @param json of the incidents as JSON; null where nobody asks for them
     * @param alerts of what reaches subjects; they are told to nobody who propagates
     */
    public record To(
            String incidents,
            @Nullable String json,
            String upstreamRisks,
            Alert.To alerts,
            String scenarioResults,
            String deadLetters) {}

    private static final NetworkModel NO_MODEL = NetworkModel.of(List.of(), 0);

    private final Setup setup;
    private final Set<String> channels;
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable TaskClock clock;
    private @Nullable TrackedRisks risks;
    private @Nullable PanoramaOutputs outputs;
    private @Nullable Exercises exercises;
    private @Nullable UpstreamAlerts alerts;
    private @Nullable UpstreamAlertOutputs alertOutputs;

    /** What was worked out last; null after a start. */
    private @Nullable At network;

    /** Of that network; null where nothing was open, so that none was needed. */
    private @Nullable NetworkModel model;

    private long holdsUntil;

    /** What was found last; null after a start. */
    private UpstreamAlerts.@Nullable Known known;

    /** The tick at which the alerts were last stepped. */
    private long stepped;

    public Propagate(Setup setup) {
        this.setup = setup;
        this.channels = Impulses.channels(setup.upstream());
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.clock = new TaskClock(context.getStateStore(setup.stores().clock()), channels.size());
        this.risks = new TrackedRisks(context.getStateStore(setup.stores().risks()));
        this.outputs =
                new PanoramaOutputs(setup, context.getStateStore(setup.stores().published()), context);
        this.alerts = new UpstreamAlerts(
                setup.catalogue(), context.getStateStore(setup.stores().alerts()), setup.telemetry());
        this.alertOutputs = new UpstreamAlertOutputs(new TransitionOutputs(
                Stages.PROPAGATE,
                setup.to().alerts(),
                setup.alertCodec(),
                setup.runId(),
                alerts.open(),
                setup.telemetry(),
                context));
        this.exercises = new Exercises(setup, context);
        this.network = null;
        this.model = null;
        this.known = null;
    }

    @Override
    public void close() {
        if (alertOutputs != null) {
            alertOutputs.close();
        }
        setup.telemetry().propagated(Map.of(), 0);
        setup.telemetry().released(Stages.PROPAGATE, 0);
    }

    @Override
    public void process(Record<byte[], Object> record) {
        RecordMetadata from = context().recordMetadata().orElseThrow();
        for (ConsumerRecord<byte[], byte[]> one : Bundle.records(record, from)) {
            SourceRecord source = SourceRecord.of(one);
            if (source.topic().equals(setup.scenarios())) {
                exercise(source);
            } else {
                receive(source);
            }
        }
    }

    /** What would be: of the same network and risks, and changing nothing. */
    private void exercise(SourceRecord record) {
        long now = clock().now() == Watermarks.NEVER ? record.timestamp() : clock().now();
        At current = setup.network().at(now);
        NetworkModel known = ready(current, now);
        NetworkModel on = known == null ? NetworkModel.of(current.entities(), now) : known;
        Rejection refused = Objects.requireNonNull(exercises, "init comes first")
                .run(record, risks().open(), on, current.edition().toString(), now);
        if (refused != null) {
            context()
                    .forward(DeadLetters.deadLetter(record, refused), setup.to().deadLetters());
        }
    }

    private void receive(SourceRecord record) {
        Parsed<ImpulseRecord> parsed = ImpulseCodec.decode(record.value());
        Rejection rejection = parsed instanceof Parsed.Ok<ImpulseRecord> ok
                ? check(ok.value(), record)
                : ((Parsed.Rejected<ImpulseRecord>) parsed).rejection();
        if (rejection != null) {
            setup.telemetry().impulseRefused(rejection.reason());
            context()
                    .forward(
                            DeadLetters.deadLetter(record, rejection),
                            setup.to().deadLetters());
        } else if (parsed instanceof Parsed.Ok<ImpulseRecord> ok) {
            take(ok.value());
        }
    }

    /** Why a record that no stage can have written is refused; null where it may be theirs. */
    private @Nullable Rejection check(ImpulseRecord impulse, SourceRecord record) {
        if (!channels.contains(impulse.channel())) {
            String detail = "must be one of " + channels.size() + " upstream partitions";
            return new Rejection(Reason.KEY_MISMATCH, "channel", impulse.channel(), detail);
        }
        return impulse instanceof ImpulseRecord.OfTick tick ? TickClaim.check(tick.time(), record.timestamp()) : null;
    }

    private void take(ImpulseRecord impulse) {
        if (impulse instanceof ImpulseRecord.OfRisk of) {
            risks().change(of.subject(), new TrackedRisk.Change(clock().watermark(of.channel()), of.risk()));
        } else if (impulse instanceof ImpulseRecord.OfSnapshot snapshot) {
            risks().endAll(clock().watermark(snapshot.channel()));
        } else if (impulse instanceof ImpulseRecord.OfTick tick && clock().tick(tick.channel(), tick.time())) {
            onTime(clock().now());
        }
    }

    private void onTime(long now) {
        boolean changed = risks().advance(now);
        At current = setup.network().at(now);
        if (changed || !current.equals(network) || now >= holdsUntil) {
            propagate(current, now);
            alert(now);
        } else if (alerts().isDue(stepped, now)) {
            alert(now);
        }
        setup.telemetry().watermark(Stages.PROPAGATE, 0, now);
    }

    private void propagate(At current, long now) {
        List<OwnRisk> open = risks().open();
        NetworkModel model = model(current, open, now);
        String edition = current.edition().toString();
        Panorama panorama = IncidentFinder.find(model, open, now);
        known = new UpstreamAlerts.Known(panorama.reached(), open, model, edition);
        holdsUntil = model.holdsUntil(open, now);
        Objects.requireNonNull(outputs, "init comes first").publish(panorama, model, edition);
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        for (Incident incident : panorama.incidents()) {
            levels.merge(incident.level(), 1, Integer::sum);
        }
        setup.telemetry().propagated(levels, panorama.reached().size());
    }

    private void alert(long now) {
        UpstreamAlertOutputs to = Objects.requireNonNull(alertOutputs, "init comes first");
        alerts().apply(Objects.requireNonNull(known, "found first"), now, to);
        to.commitFresh(now);
        stepped = now;
    }

    /** The model that was made last, where it still is that of the network; null where another is needed. */
    private @Nullable NetworkModel ready(At current, long now) {
        return model != null && current.equals(network) && model.holdsAt(now) ? model : null;
    }

    /** A large network that is being written is not made ready at every tick while no alert needs it. */
    private NetworkModel model(At current, List<OwnRisk> open, long now) {
        if (ready(current, now) == null) {
            model = open.isEmpty() && alerts().isEmpty() ? null : NetworkModel.of(current.entities(), now);
        }
        network = current;
        return model == null ? NO_MODEL : model;
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private TaskClock clock() {
        return Objects.requireNonNull(clock, "init comes first");
    }

    private UpstreamAlerts alerts() {
        return Objects.requireNonNull(alerts, "init comes first");
    }

    private TrackedRisks risks() {
        return Objects.requireNonNull(risks, "init comes first");
    }
}
