package io.harbinger.wire;

import io.harbinger.schema.Incident;
import io.harbinger.schema.UpstreamRisk;
import java.util.Set;

/** The records of incidents and upstream risks to bytes and back. One instance serves all threads. */
public final class PanoramaCodec {

    /** A broker refuses larger ones long before. */
    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final WireFormat format;
    private final RecordDecoder decoder;

    public PanoramaCodec(WireFormat format) {
        this.format = format;
        this.decoder =
                new RecordDecoder(new Envelope(format, Set.of(Incident.SCHEMA$, UpstreamRisk.SCHEMA$)), NO_BOUND);
    }

    /** One record of the incidents topic. */
    public byte[] encode(Incident incident) {
        return format.encode(incident);
    }

    /** One record of the upstream risks topic. */
    public byte[] encode(UpstreamRisk risk) {
        return format.encode(risk);
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
