package io.harbinger.stage;

import io.harbinger.domain.alert.TrackedAlert;
import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.ImpulseCodec;
import io.harbinger.wire.ImpulseRecord;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.OwnRisks;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the transitions of one task of a stage on the topics of alerts, tells their own risks to whoever propagates
 * them, and counts the episodes that are open.
 */
final class TransitionOutputs {

    /**
     * Alerts younger than this are committed at once, since people wait for them; while catching up, commits need not
     * be so frequent.
     */
    private static final long FRESH_MILLIS = 2_000;

    private final String stage;
    private final Alert.To to;
    private final OutputCodec codec;
    private final CloudEvents avro;
    private final CloudEvents json;
    private final OpenEpisodes open;
    private final Telemetry telemetry;
    private final ProcessorContext<Object, Object> context;

    /** @param open episodes that are restored */
    TransitionOutputs(
            String stage,
            Alert.To to,
            OutputCodec codec,
            String runId,
            OpenEpisodes open,
            Telemetry telemetry,
            ProcessorContext<Object, Object> context) {
        this.stage = stage;
        this.to = to;
        this.codec = codec;
        this.avro = new CloudEvents(runId, "application/avro", codec.alertSchemaUri());
        this.json = new CloudEvents(runId, "application/json", OutputCodec.ALERT_JSON_SCHEMA);
        this.open = open;
        this.telemetry = telemetry;
        this.context = context;
        reportOpen(1);
    }

    /** The task leaves this instance. */
    void close() {
        reportOpen(-1);
        open.clear();
    }

    /** Reports the open episodes as arriving with this task, or with sign −1 as leaving with it. */
    private void reportOpen(int sign) {
        open.forEach((type, level, episodes) -> telemetry.restored(stage, partition(), type, level, sign * episodes));
        open.forEachStale((type, episodes) -> telemetry.stale(type, sign * episodes));
    }

    /**
     * A transition under its key, and what it means for the topic of open alerts and for propagation.
     *
     * @param rootCause ids from the origin of a risk that reaches the subject to it; empty where the risk is its own
     * @param timestamp of the records, epoch milliseconds
     */
    void publish(Transition transition, SubjectDetails details, List<String> rootCause, String key, long timestamp) {
        AlertTransition alert = codec.alert(transition, details, rootCause);
        byte[] value = codec.encode(alert);
        byte[] current = transition.kind().isEnd() ? null : value;
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        Headers headers = avro.headers(transition, key);
        context.forward(new Record<>(bytes, value, timestamp, headers), to.transitions());
        context.forward(new Record<>(bytes, current, timestamp, headers), to.current());
        if (to.json() != null) {
            byte[] text = codec.encodeJson(alert);
            context.forward(new Record<>(bytes, text, timestamp, json.headers(transition, key)), to.json());
        }
        Subject subject = transition.assessment().subject();
        if (isFollowed(subject)) {
            OwnRisk risk = transition.kind().isEnd() ? null : OwnRisks.of(alert).orElse(null);
            tell(subject, risk, bytes, timestamp);
        }
        open.count(subject.type(), transition.previousLevel(), -1);
        open.count(subject.type(), transition.level(), 1);
        telemetry.transition(stage, partition(), transition);
    }

    /**
     * Tells what the subject of an open alert has lost by now, between two of its transitions: a level may stay as it is for
     * months while more and more is lost.
     */
    void tellLost(TrackedAlert alert, Assessment assessment, long timestamp) {
        Subject subject = assessment.subject();
        if (isFollowed(subject)) {
            OwnRisks.newlyCounted(alert.alertId(subject), alert.notifiedLevel(), alert.onset(), assessment)
                    .ifPresent(risk -> tell(subject, risk, SubjectKey.bytes(subject), timestamp));
        }
    }

    /** Whether somebody follows the own risk of a subject along the network. */
    private boolean isFollowed(Subject subject) {
        return to.impulses() != null && subject.type().isInNetwork();
    }

    private void tell(Subject subject, @Nullable OwnRisk risk, byte[] key, long timestamp) {
        byte[] impulse =
                ImpulseCodec.encode(new ImpulseRecord.OfRisk(Impulses.channel(stage, partition()), subject, risk));
        context.forward(new Record<>(key, impulse, timestamp), to.impulses());
    }

    /** The data of open alerts of a type of subject stop; negative, they are back or the alerts end. */
    void countStale(SubjectType type, int change) {
        open.countStale(type, change);
        telemetry.stale(type, change);
    }

    /** Commits what was published at a time, epoch milliseconds, if somebody waits for it. */
    void commitFresh(long published) {
        if (context.currentSystemTimeMs() - published < FRESH_MILLIS) {
            context.commit();
        }
    }

    private int partition() {
        return context.taskId().partition();
    }
}
