package io.harbinger.stage;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.AlertTransition;
import io.harbinger.stage.UpstreamAlerts.Known;
import io.harbinger.wire.OutputCodec;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Publishes the transitions of what reaches subjects on the topics of alerts, under keys of their own. */
final class UpstreamAlertOutputs implements UpstreamAlerts.Sink {

    private final Alert.To to;
    private final OutputCodec codec;
    private final CloudEvents avro;
    private final CloudEvents json;
    private final Telemetry telemetry;
    private final OpenEpisodes open;
    private final ProcessorContext<Object, Object> context;
    private boolean hasPublished;

    /** @param open episodes that are restored */
    UpstreamAlertOutputs(Propagate.Setup setup, ProcessorContext<Object, Object> context, OpenEpisodes open) {
        this.to = setup.to().alerts();
        this.codec = setup.alertCodec();
        this.avro = new CloudEvents(setup.runId(), "application/avro", codec.alertSchemaUri());
        this.json = new CloudEvents(setup.runId(), "application/json", OutputCodec.ALERT_JSON_SCHEMA);
        this.telemetry = setup.telemetry();
        this.context = context;
        this.open = open;
        report(1);
    }

    /** The task leaves this instance. */
    void close() {
        report(-1);
        open.clear();
    }

    private void report(int sign) {
        open.forEach((type, level, episodes) -> telemetry.restored(Stages.PROPAGATE, 0, type, level, sign * episodes));
    }

    @Override
    public void accept(Transition transition, List<String> rootCause, Known known) {
        Subject subject = transition.assessment().subject();
        SubjectDetails details = known.model().details(subject, known.edition());
        AlertTransition alert = codec.alert(transition, details, rootCause);
        byte[] value = codec.encode(alert);
        forward(transition, value, avro, to.transitions());
        forward(transition, transition.kind().isEnd() ? null : value, avro, to.current());
        if (to.json() != null) {
            forward(transition, codec.encodeJson(alert), json, to.json());
        }
        open.count(subject.type(), transition.previousLevel(), -1);
        open.count(subject.type(), transition.level(), 1);
        telemetry.transition(Stages.PROPAGATE, 0, transition);
        hasPublished = true;
    }

    private void forward(Transition transition, byte @Nullable [] value, CloudEvents events, String child) {
        String key = SubjectKey.ofUpstream(transition.assessment().subject());
        long time = Math.max(0, transition.assessment().publishedAt());
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(bytes, value, time, events.headers(transition, key)), child);
    }

    /** Commits what was published at a tick, epoch milliseconds, if somebody waits for it. */
    void commitFresh(long now) {
        if (hasPublished && context.currentSystemTimeMs() - now < Alert.FRESH_MILLIS) {
            context.commit();
        }
        hasPublished = false;
    }
}
