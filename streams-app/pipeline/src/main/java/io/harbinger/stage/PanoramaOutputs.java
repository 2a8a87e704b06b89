package io.harbinger.stage;

import io.harbinger.domain.network.incident.Incident;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.domain.network.incident.Reached;
import io.harbinger.wire.PanoramaCodec;
import io.harbinger.wire.PanoramaRecords;
import io.harbinger.wire.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what has changed of a panorama. A result that says the same at another time or of another edition of the
 * network has not changed; one that is over gets a tombstone.
 */
final class PanoramaOutputs {

    private static final String INCIDENT = "incident";
    private static final String UPSTREAM_RISK = "upstream-risk";

    private final Propagate.To to;
    private final PanoramaCodec codec;
    private final CloudEvents incidentEvents;
    private final CloudEvents riskEvents;
    private final PublishedResults incidents;
    private final PublishedResults risks;
    private final ProcessorContext<Object, Object> context;

    PanoramaOutputs(
            Propagate.Setup setup, KeyValueStore<String, byte[]> store, ProcessorContext<Object, Object> context) {
        this.to = setup.to();
        this.codec = setup.codec();
        this.incidentEvents = new CloudEvents(setup.runId(), "application/avro", codec.incidentSchemaUri());
        this.riskEvents = new CloudEvents(setup.runId(), "application/avro", codec.upstreamRiskSchemaUri());
        this.incidents = new PublishedResults(INCIDENT, store);
        this.risks = new PublishedResults(UPSTREAM_RISK, store);
        this.context = context;
    }

    void publish(Panorama panorama, NetworkModel model, String edition) {
        var records = new PanoramaRecords(model, edition, panorama.time(), null);
        var content = new PanoramaRecords(model, "", 0, null);
        Set<String> keys = new HashSet<>();
        for (Incident each : panorama.incidents()) {
            String key = SubjectKey.of(each.root().subject());
            keys.add(key);
            if (incidents.replace(key, codec.encode(content.incident(each)))) {
                incident(key, codec.encode(records.incident(each)), panorama.time());
            }
        }
        incidents.retain(keys).forEach(key -> incident(key, null, panorama.time()));
        keys.clear();
        for (Reached each : panorama.reached()) {
            String key = SubjectKey.of(each.subject());
            keys.add(key);
            if (risks.replace(key, codec.encode(content.upstreamRisk(each)))) {
                risk(key, codec.encode(records.upstreamRisk(each)), panorama.time());
            }
        }
        risks.retain(keys).forEach(key -> risk(key, null, panorama.time()));
    }

    private void incident(String key, byte @Nullable [] value, long time) {
        forward(incidentEvents, INCIDENT, key, value, time, to.incidents());
    }

    private void risk(String key, byte @Nullable [] value, long time) {
        forward(riskEvents, UPSTREAM_RISK, key, value, time, to.upstreamRisks());
    }

    private void forward(
            CloudEvents events, String kind, String key, byte @Nullable [] value, long time, String child) {
        String type = kind + (value == null ? ".ended" : ".changed");
        var headers = events.headers(key + "/" + type + "/" + time, "io.harbinger." + type, key, time, time);
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(bytes, value, Math.max(0, time), headers), child);
    }
}
