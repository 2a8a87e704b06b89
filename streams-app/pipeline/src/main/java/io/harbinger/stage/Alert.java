package io.harbinger.stage;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.LifecycleStep;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Correction;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.state.ValueStore;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.OwnRisks;
import io.harbinger.wire.SubjectKey;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Third stage: assessments become the transitions of alert episodes. Wires the pure {@link Lifecycle} to its store and
 * the two alert topics.
 */
public final class Alert implements Processor<String, AssessmentEvent, Object, Object> {

    /**
     * Configuration of the stage.
     *
     * @param stage its name
     * @param store name of the store of alerts
     */
    public record Setup(
            String stage,
            String store,
            To to,
            NetworkSnapshot network,
            Lifecycle lifecycle,
            String runId,
            Codecs codecs,
            Telemetry telemetry) {}

    /**
     * Names of the sinks that follow.
     *
     * @param json of the transitions as JSON; null where nobody asks for them
     * @param impulses of the own risks of what is open; null where nothing propagates them
     */
    public record To(
            String transitions,
            String current,
            @Nullable String json,
            @Nullable String impulses) {}

    /**
     * Alerts younger than this are committed at once, since people wait for them; while catching up, commits need not
     * be so frequent.
     */
    static final long FRESH_MILLIS = 2_000;

    private final Setup setup;
    private final CloudEvents avro;
    private final CloudEvents json;
    private final OpenEpisodes open = new OpenEpisodes();
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable ValueStore<TrackedAlert> store;

    public Alert(Setup setup) {
        this.setup = setup;
        String schema = setup.codecs().output().alertSchemaUri();
        this.avro = new CloudEvents(setup.runId(), "application/avro", schema);
        this.json = new CloudEvents(setup.runId(), "application/json", OutputCodec.ALERT_JSON_SCHEMA);
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.store = context.getStateStore(setup.store());
        try (KeyValueIterator<String, TrackedAlert> stored = store().all()) {
            while (stored.hasNext()) {
                KeyValue<String, TrackedAlert> alert = stored.next();
                SubjectType type = SubjectKeys.subject(alert.key).type();
                open.count(type, alert.value.notifiedLevel(), 1);
                open.countStale(type, alert.value.stale() ? 1 : 0);
            }
        }
        reportOpen(1);
    }

    @Override
    public void close() {
        if (context != null) {
            reportOpen(-1);
            open.clear();
        }
    }

    /** Reports the open episodes as arriving with this task, or with sign −1 as leaving with it. */
    private void reportOpen(int sign) {
        int partition = context().taskId().partition();
        open.forEach((type, level, episodes) ->
                setup.telemetry().restored(setup.stage(), partition, type, level, sign * episodes));
        open.forEachStale((type, episodes) -> setup.telemetry().stale(type, sign * episodes));
    }

    @Override
    public void process(Record<String, AssessmentEvent> record) {
        TrackedAlert before = store().open(record.key());
        if (record.value() instanceof AssessmentEvent.Assessed assessed) {
            LifecycleStep step = step(before, assessed);
            if (!step.tracked().equals(before)) {
                store().put(record.key(), step.tracked());
            }
            publish(step, record);
            reportStale(before, step.tracked(), assessed.assessment());
        } else if (record.value() instanceof AssessmentEvent.Expired expired && store().get(record.key()) != null) {
            LifecycleStep step = setup.lifecycle().expire(before, expired.assessment());
            publish(step, record);
            reportStale(before, step.tracked(), expired.assessment());
            store().discard(record.key(), setup.lifecycle().start());
        }
    }

    private void reportStale(TrackedAlert before, TrackedAlert after, Assessment assessment) {
        if (before.stale() != after.stale()) {
            int change = after.stale() ? 1 : -1;
            open.countStale(assessment.subject().type(), change);
            setup.telemetry().stale(assessment.subject().type(), change);
        }
    }

    private LifecycleStep step(TrackedAlert before, AssessmentEvent.Assessed assessed) {
        Assessment assessment = assessed.assessment();
        Correction correction = assessed.correction();
        LifecycleStep corrected = correction == null
                ? new LifecycleStep(before, List.of())
                : setup.lifecycle().correct(before, assessment, correction.withdrawn(), correction.events());
        return corrected.then(setup.lifecycle().advance(corrected.tracked(), assessment, assessed.windows()));
    }

    private void publish(LifecycleStep step, Record<String, AssessmentEvent> record) {
        for (Transition transition : step.transitions()) {
            publish(transition, record.timestamp());
        }
        if (!step.transitions().isEmpty() && context().currentSystemTimeMs() - record.timestamp() < FRESH_MILLIS) {
            context().commit();
        }
    }

    private void publish(Transition transition, long timestamp) {
        Assessment assessment = transition.assessment();
        SubjectDetails details = setup.network().current().details(assessment.subject(), assessment.name());
        byte[] key = SubjectKey.bytes(assessment.subject());
        OutputCodec output = setup.codecs().output();
        AlertTransition alert = output.alert(transition, details);
        byte[] value = output.encode(alert);
        byte[] current = transition.kind().isEnd() ? null : value;
        Headers headers = avro.headers(transition);
        To to = setup.to();
        context().forward(new Record<>(key, value, timestamp, headers), to.transitions());
        context().forward(new Record<>(key, current, timestamp, headers), to.current());
        if (to.json() != null) {
            byte[] text = output.encodeJson(alert);
            context().forward(new Record<>(key, text, timestamp, json.headers(transition)), to.json());
        }
        if (to.impulses() != null && assessment.subject().type() != SubjectType.FEED) {
            OwnRisk risk = current == null ? null : OwnRisks.of(alert).orElse(null);
            context().forward(new Record<>(key, impulse(assessment.subject(), risk), timestamp), to.impulses());
        }
        open.count(assessment.subject().type(), transition.previousLevel(), -1);
        open.count(assessment.subject().type(), transition.level(), 1);
        setup.telemetry().transition(setup.stage(), context().taskId().partition(), transition);
    }

    private byte[] impulse(Subject subject, @Nullable OwnRisk risk) {
        return ImpulseCodec.encode(new ImpulseRecord.OfRisk(
                Impulses.channel(setup.stage(), context().taskId().partition()), subject, risk));
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private ValueStore<TrackedAlert> store() {
        return Objects.requireNonNull(store, "init comes first");
    }
}
