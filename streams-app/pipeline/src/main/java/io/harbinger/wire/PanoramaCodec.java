package io.harbinger.wire;

import io.harbinger.domain.network.incident.Reached;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.Incident;
import io.harbinger.schema.UpstreamRisk;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of incidents and upstream risks to bytes and back. One instance serves all threads. */
public final class PanoramaCodec {

    /** URI of the schema of an incident as JSON, its {@code $id}. */
    public static final String INCIDENT_JSON_SCHEMA = "urn:harbinger:json-schema:Incident";

    /** A broker refuses larger ones long before. */
    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final WireFormat format;
    private final RecordDecoder decoder;
    private final JsonLines json = new JsonLines();

    public PanoramaCodec(WireFormat format) {
        this.format = format;
        this.decoder =
                new RecordDecoder(new Envelope(format, Set.of(Incident.SCHEMA$, UpstreamRisk.SCHEMA$)), NO_BOUND);
    }

    /** One record of the incidents topic. */
    public byte[] encode(io.harbinger.domain.network.incident.Incident incident, PanoramaRecords records) {
        return format.encode(records.incident(incident));
    }

    /**
     * The record that ends an incident, as it was last.
     *
     * @param last its record of before
     * @param explainedBy the root of whose incident it has become a part; null where it is over
     */
    public byte[] encodeEnded(byte[] last, @Nullable Subject explainedBy, PanoramaRecords records) {
        return format.encode(records.ended(decodeIncident(last), explainedBy));
    }

    /** A record of the incidents topic as JSON: the line that {@link JsonLines} writes, UTF-8. */
    public byte[] json(byte[] incident) {
        return json.write(decodeIncident(incident)).getBytes(StandardCharsets.UTF_8);
    }

    /** One record of the upstream risks topic. */
    public byte[] encode(Reached reached, PanoramaRecords records) {
        return format.encode(records.upstreamRisk(reached));
    }

    /** URI of the schema of the incidents topic's records. */
    public String incidentSchemaUri() {
        return format.schemaUri(Incident.SCHEMA$);
    }

    /** URI of the schema of the upstream risks topic's records. */
    public String upstreamRiskSchemaUri() {
        return format.schemaUri(UpstreamRisk.SCHEMA$);
    }

    /**
     * One incident.
     *
     * @throws IllegalArgumentException where the bytes are none
     */
    public Incident decodeIncident(byte[] value) {
        return decoder.decode(value, Incident.SCHEMA$, Incident.class);
    }

    /**
     * What reaches one subject.
     *
     * @throws IllegalArgumentException where the bytes do not say that
     */
    public UpstreamRisk decodeUpstreamRisk(byte[] value) {
        return decoder.decode(value, UpstreamRisk.SCHEMA$, UpstreamRisk.class);
    }
}
