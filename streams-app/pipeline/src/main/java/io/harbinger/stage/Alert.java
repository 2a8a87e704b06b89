package io.harbinger.stage;

import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.LifecycleStep;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.assess.AssessmentEvent;
import io.harbinger.domain.assess.Correction;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.state.ValueStore;
import io.harbinger.wire.SubjectKey;
import java.util.List;
import java.util.Objects;
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

    private final Setup setup;
    private @Nullable TransitionOutputs outputs;
    private @Nullable ValueStore<TrackedAlert> store;

    public Alert(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.store = context.getStateStore(setup.store());
        this.outputs = new TransitionOutputs(
                setup.stage(),
                setup.to(),
                setup.codecs().output(),
                setup.runId(),
                restored(),
                setup.telemetry(),
                context);
    }

    private OpenEpisodes restored() {
        var open = new OpenEpisodes();
        try (KeyValueIterator<String, TrackedAlert> stored = store().all()) {
            while (stored.hasNext()) {
                KeyValue<String, TrackedAlert> alert = stored.next();
                SubjectType type = SubjectKeys.subject(alert.key).type();
                open.count(type, alert.value.notifiedLevel(), 1);
                open.countStale(type, alert.value.stale() ? 1 : 0);
            }
        }
        return open;
    }

    @Override
    public void close() {
        if (outputs != null) {
            outputs.close();
        }
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
            if (step.transitions().isEmpty()
                    && step.tracked().open()
                    && !step.tracked().stale()) {
                outputs().tellLost(step.tracked(), assessed.assessment(), record.timestamp());
            }
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
            outputs().countStale(assessment.subject().type(), after.stale() ? 1 : -1);
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
        if (!step.transitions().isEmpty()) {
            outputs().commitFresh(record.timestamp());
        }
    }

    private void publish(Transition transition, long timestamp) {
        Assessment assessment = transition.assessment();
        SubjectDetails details = setup.network().current().details(assessment.subject(), assessment.name());
        String key = SubjectKey.of(assessment.subject());
        outputs().publish(transition, details, List.of(), key, timestamp);
    }

    private TransitionOutputs outputs() {
        return Objects.requireNonNull(outputs, "init comes first");
    }

    private ValueStore<TrackedAlert> store() {
        return Objects.requireNonNull(store, "init comes first");
    }
}
