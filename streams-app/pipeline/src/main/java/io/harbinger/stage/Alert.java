package io.harbinger.stage;

import io.harbinger.domain.alert.AlertRow;
import io.harbinger.domain.alert.Lifecycle;
import io.harbinger.domain.alert.LifecycleStep;
import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.network.SubjectCard;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.AssessmentEvent;
import io.harbinger.state.ValueStore;
import java.nio.charset.StandardCharsets;
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
public final class Alert implements Processor<String, AssessmentEvent.Assessed, Object, Object> {

    /** What the stage is given: its name, its stores, the names of what follows, and its tools. */
    public record Setup(
            String stage,
            Stores stores,
            To to,
            Lifecycle lifecycle,
            String runId,
            Codecs codecs,
            Telemetry telemetry) {}

    /** Names of the stores: the alert states, and the network. */
    public record Stores(String alerts, String network) {}

    /** Names of the sinks that follow. */
    public record To(String transitions, String current) {}

    /** An alert as young as this is waited for, so it is committed at once. In what is caught up with, commits may wait. */
    private static final long FRESH_MILLIS = 2_000;

    private final Setup setup;
    private final OpenEpisodes open = new OpenEpisodes();
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable ValueStore<byte[]> store;
    private @Nullable SubjectNames cards;

    public Alert(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        this.store = context.getStateStore(setup.stores().alerts());
        this.cards = SubjectNames.from(
                context, setup.stores().network(), setup.codecs().network());
        try (KeyValueIterator<String, byte[]> stored = store().all()) {
            while (stored.hasNext()) {
                KeyValue<String, byte[]> row = stored.next();
                open.count(
                        SubjectKeys.subject(row.key).type(),
                        AlertRow.read(row.value).told(),
                        1);
            }
        }
        open.forEach(setup.telemetry()::restored);
    }

    @Override
    public void close() {
        open.forEach((type, level, episodes) -> setup.telemetry().restored(type, level, -episodes));
        open.clear();
    }

    @Override
    public void process(Record<String, AssessmentEvent.Assessed> record) {
        byte[] row = store().get(record.key());
        Lifecycle lifecycle = setup.lifecycle();
        TrackedAlert before = row == null ? lifecycle.start() : AlertRow.read(row);
        Assessment assessment = record.value().assessment();
        LifecycleStep step =
                record.value().silent() ? lifecycle.expire(before, assessment) : lifecycle.advance(before, assessment);
        if (!step.tracked().equals(before)) {
            store().put(record.key(), AlertRow.write(step.tracked()));
        }
        for (Transition transition : step.transitions()) {
            publish(transition, record.timestamp());
        }
        if (!step.transitions().isEmpty() && context().currentSystemTimeMs() - record.timestamp() < FRESH_MILLIS) {
            context().commit();
        }
    }

    private void publish(Transition transition, long timestamp) {
        Assessment assessment = transition.assessment();
        SubjectCard card = cards().of(assessment);
        byte[] key = assessment.subject().id().getBytes(StandardCharsets.UTF_8);
        byte[] value = setup.codecs().output().encode(transition, card);
        var headers = CloudEvents.headers(transition, setup.runId());
        context()
                .forward(
                        new Record<>(key, value, timestamp, headers), setup.to().transitions());
        byte[] current = ends(transition.kind()) ? null : value;
        context()
                .forward(
                        new Record<>(key, current, timestamp, headers),
                        setup.to().current());
        open.count(assessment.subject().type(), transition.previousLevel(), -1);
        open.count(assessment.subject().type(), transition.level(), 1);
        setup.telemetry().transition(transition);
    }

    private static boolean ends(TransitionKind kind) {
        return kind == TransitionKind.CLEARED || kind == TransitionKind.SUPERSEDED;
    }

    private ProcessorContext<Object, Object> context() {
        return Objects.requireNonNull(context, "init comes first");
    }

    private ValueStore<byte[]> store() {
        return Objects.requireNonNull(store, "init comes first");
    }

    private SubjectNames cards() {
        return Objects.requireNonNull(cards, "init comes first");
    }
}
