package io.harbinger.stage;

import io.harbinger.domain.event.Reason;
import io.harbinger.domain.event.Rejection;
import io.harbinger.domain.network.incident.Assumption;
import io.harbinger.domain.network.incident.Incident;
import io.harbinger.domain.network.incident.IncidentFinder;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.PanoramaRecords;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Works out what assumptions would bring beside what is open, as {@code panorama --what-if} does, and publishes the incidents
 * they take part in, apart from real ones and marked with what is assumed. Keeps nothing. Bounded as real ones are
 * ({@link IncidentFinder#MOST_WORK}).
 */
final class Exercises {

    /** Of a request. */
    static final int MOST_ASSUMPTIONS = 10;

    private static final int MOST_BYTES = 8_192;

    private final PanoramaCodec codec;
    private final CloudEvents events;
    private final String to;
    private final ProcessorContext<Object, Object> context;

    Exercises(Propagate.Setup setup, ProcessorContext<Object, Object> context) {
        this.codec = setup.codec();
        this.events = new CloudEvents(setup.runId(), "application/avro", codec.incidentSchemaUri());
        this.to = setup.to().scenarioResults();
        this.context = context;
    }

    /**
     * Answers a request: a key that names it, and an assumption a line.
     *
     * @param open own risks that are open
     * @param now event time, epoch milliseconds: the assumptions begin then
     * @return why it cannot be answered; null where it was
     */
    @Nullable Rejection run(SourceRecord request, List<OwnRisk> open, NetworkModel model, String edition, long now) {
        byte[] value = request.value();
        if (request.key() == null || value == null) {
            return refused(Reason.MALFORMED, "", "needs a key that names it and a value that says what is assumed");
        }
        if (value.length > MOST_BYTES) {
            return refused(Reason.TOO_LARGE, "", "must have at most " + MOST_BYTES + " bytes, was " + value.length);
        }
        List<String> lines = new String(value, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_ASSUMPTIONS) {
            return refused(Reason.MALFORMED, "", "must assume 1 to " + MOST_ASSUMPTIONS + " things, a line each");
        }
        List<OwnRisk> assumed = new ArrayList<>();
        for (String line : lines) {
            Optional<Assumption> assumption = Assumption.parse(line);
            if (assumption.isEmpty()) {
                return refused(Reason.MALFORMED, line, "must be " + Assumption.SYNTAX);
            }
            try {
                assumed.add(assumption.get().in(model, now, (word, known) -> ""));
            } catch (IllegalArgumentException e) {
                return refused(Reason.MALFORMED, line, String.valueOf(e.getMessage()));
            }
        }
        var records = new PanoramaRecords(model, edition, now, String.join("; ", lines));
        publish(request, IncidentFinder.find(model, open, assumed, now), assumed, records);
        return null;
    }

    private static Rejection refused(Reason reason, String line, String detail) {
        return new Rejection(reason, "assumption", line, detail);
    }

    /** Incidents whose root is assumed, or that explain one that is. */
    private void publish(SourceRecord request, Panorama panorama, List<OwnRisk> assumed, PanoramaRecords records) {
        List<Subject> roots = assumed.stream()
                .map(risk -> panorama.explained().getOrDefault(risk.subject(), risk.subject()))
                .toList();
        for (Incident incident : panorama.incidents()) {
            Subject root = incident.root().subject();
            if (roots.contains(root)) {
                byte[] value = codec.encode(incident, records);
                Headers headers = headers(request, root, panorama.time());
                context.forward(new Record<Object, Object>(request.key(), value, request.timestamp(), headers), to);
            }
        }
    }

    private Headers headers(SourceRecord request, Subject root, long time) {
        String subject = SubjectKey.of(root);
        String id = request.topic() + "/" + request.offset() + "/" + subject;
        return events.headers(id, "io.harbinger.scenario.incident", subject, time, time);
    }
}
