package io.harbinger.stage;

import io.harbinger.domain.network.incident.Incident;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.domain.network.incident.Reached;
import io.harbinger.domain.subject.Subject;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.PanoramaRecords;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what has changed of a panorama. A result that says the same at another time or of another edition of the
 * network has not changed. An incident that is over is told once more, as ended; then it gets a tombstone, as an upstream
 * risk does.
 */
final class PanoramaOutputs {

    private static final String INCIDENT = "incident";
    private static final String UPSTREAM_RISK = "upstream-risk";

    private final Propagate.To to;
    private final PanoramaCodec codec;
    private final CloudEvents incidentEvents;
    private final CloudEvents jsonEvents;
    private final CloudEvents riskEvents;
    private final PublishedResults incidents;
    private final PublishedResults risks;
    private final ProcessorContext<Object, Object> context;

    PanoramaOutputs(
            Propagate.Setup setup, KeyValueStore<String, byte[]> store, ProcessorContext<Object, Object> context) {
        this.to = setup.to();
        this.codec = setup.codec();
        this.incidentEvents = new CloudEvents(setup.runId(), "application/avro", codec.incidentSchemaUri());
        this.jsonEvents = new CloudEvents(setup.runId(), "application/json", PanoramaCodec.INCIDENT_JSON_SCHEMA);
        this.riskEvents = new CloudEvents(setup.runId(), "application/avro", codec.upstreamRiskSchemaUri());
        this.incidents = new PublishedResults(INCIDENT, store, content -> content);
        this.risks = new PublishedResults(UPSTREAM_RISK, store, PublishedResults::digest);
        this.context = context;
    }

    void publish(Panorama panorama, NetworkModel model, String edition) {
        var records = new PanoramaRecords(model, edition, panorama.time(), null);
        var content = new PanoramaRecords(model, "", 0, null);
        publishIncidents(panorama, records, content);
        publishRisks(panorama, records, content);
    }

    private void publishIncidents(Panorama panorama, PanoramaRecords records, PanoramaRecords content) {
        Set<String> keys = new HashSet<>();
        for (Incident each : panorama.incidents()) {
            String key = SubjectKey.of(each.root().subject());
            keys.add(key);
            if (incidents.replace(key, codec.encode(each, content))) {
                incident(key, "changed", codec.encode(each, records), panorama.time());
            }
        }
        incidents.retain(keys).forEach((key, last) -> {
            byte[] over = codec.encodeEnded(last, explainedBy(key, panorama), records);
            incident(key, "ended", over, panorama.time());
            incident(key, "removed", null, panorama.time());
        });
    }

    private static @Nullable Subject explainedBy(String key, Panorama panorama) {
        return SubjectKey.parse(key).map(panorama.explained()::get).orElse(null);
    }

    private void publishRisks(Panorama panorama, PanoramaRecords records, PanoramaRecords content) {
        Set<String> keys = new HashSet<>();
        for (Reached each : panorama.reached()) {
            String key = SubjectKey.of(each.subject());
            keys.add(key);
            if (risks.replace(key, codec.encode(each, content))) {
                risk(key, "changed", codec.encode(each, records), panorama.time());
            }
        }
        risks.retain(keys).keySet().forEach(key -> risk(key, "removed", null, panorama.time()));
    }

    private void incident(String key, String what, byte @Nullable [] value, long time) {
        Headers headers = headers(incidentEvents, INCIDENT + "." + what, key, time);
        context.forward(record(key, value, time, headers), to.incidents());
        if (to.json() != null) {
            byte[] text = value == null ? null : codec.json(value);
            Headers jsonHeaders = headers(jsonEvents, INCIDENT + "." + what, key, time);
            context.forward(record(key, text, time, jsonHeaders), to.json());
        }
    }

    private void risk(String key, String what, byte @Nullable [] value, long time) {
        Headers headers = headers(riskEvents, UPSTREAM_RISK + "." + what, key, time);
        context.forward(record(key, value, time, headers), to.upstreamRisks());
    }

    private static Headers headers(CloudEvents events, String type, String key, long time) {
        return events.headers(key + "/" + type + "/" + time, "io.harbinger." + type, key, time, time);
    }

    private static Record<Object, Object> record(String key, byte @Nullable [] value, long time, Headers headers) {
        return new Record<>(key.getBytes(StandardCharsets.UTF_8), value, Math.max(0, time), headers);
    }
}
