package io.harbinger.wire;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.network.SubjectDetails;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.subject.Subject;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * Alert transitions, risk scores and indicator values to bytes, and the bytes to the generated records for those who
 * consume them. One instance serves all threads.
 */
public final class OutputCodec {

    /** URI of the schema of an alert transition as JSON, its {@code $id}. */
    public static final String ALERT_JSON_SCHEMA = "urn:harbinger:json-schema:AlertTransition";

    /** Our own outputs, whatever their number of drivers; a broker refuses larger ones long before. */
    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final WireFormat format;
    private final RecordDecoder decoder;
    private final OutputRecords records;
    private final JsonLines json = new JsonLines();

    /**
     * Writes the outputs of one catalogue and one run.
     *
     * @param catalogueVersion version of the catalogue in force, in every record
     * @param runId replay run, in every record; empty when live
     */
    public OutputCodec(WireFormat format, String catalogueVersion, String runId) {
        this.format = format;
        this.decoder = new RecordDecoder(
                new Envelope(format, Set.of(AlertTransition.SCHEMA$, RiskScore.SCHEMA$, IndicatorValue.SCHEMA$)),
                NO_BOUND);
        this.records = new OutputRecords(catalogueVersion, runId);
    }

    /**
     * A transition as a record, which is what both encodings of the alerts topics are made from.
     *
     * @param rootCause ids from the origin of a risk that reaches the subject to it; empty where the risk is its own
     */
    public AlertTransition alert(Transition transition, SubjectDetails details, List<String> rootCause) {
        return records.alert(transition, details, rootCause);
    }

    /** One record of the alerts topics. */
    public byte[] encode(AlertTransition alert) {
        return format.encode(alert);
    }

    /** One record of the JSON mirror of the alerts topic: the line that {@link JsonLines} writes, UTF-8. */
    public byte[] encodeJson(AlertTransition alert) {
        return json.write(alert).getBytes(StandardCharsets.UTF_8);
    }

    /** URI of the schema of the alerts topics' records. */
    public String alertSchemaUri() {
        return format.schemaUri(AlertTransition.SCHEMA$);
    }

    /** One record of the risk scores topic. */
    public byte[] encode(Assessment assessment, SubjectDetails details) {
        return format.encode(records.score(assessment, details));
    }

    /**
     * One record of the indicator values topic: a pane that has just closed, so its age is 0.
     *
     * @param sufficient whether it had enough data: status OK or INSUFFICIENT_DATA
     */
    public byte[] encode(Subject subject, Driver driver, boolean sufficient) {
        return format.encode(records.value(subject, driver, sufficient));
    }

    /**
     * A score or a value of another run that was assessed in the same way, as this one would have published it: names
     * of catalogue and run are replaced in the record itself.
     */
    public <T extends SpecificRecord> T adopt(T record) {
        return records.named(record);
    }

    /**
     * One record of the alerts topics, for a consumer.
     *
     * @throws IllegalArgumentException where the bytes are no alert transition: nobody else writes that topic
     */
    public AlertTransition decodeAlert(byte[] value) {
        return decoder.decode(value, AlertTransition.SCHEMA$, AlertTransition.class);
    }

    /**
     * One record of the risk scores topic, for a consumer.
     *
     * @throws IllegalArgumentException where the bytes are no risk score
     */
    public RiskScore decodeScore(byte[] value) {
        return decoder.decode(value, RiskScore.SCHEMA$, RiskScore.class);
    }

    /**
     * One record of the indicator values topic, for a consumer.
     *
     * @throws IllegalArgumentException where the bytes are no indicator value
     */
    public IndicatorValue decodeValue(byte[] value) {
        return decoder.decode(value, IndicatorValue.SCHEMA$, IndicatorValue.class);
    }
}
