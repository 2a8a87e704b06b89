package io.harbinger.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import io.harbinger.domain.event.Parsed;
import io.harbinger.testing.pipeline.PublishedRecord;
import io.harbinger.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * One message of a channel.
 *
 * @param isTombstone whether it has no value
 * @param avro schema of the value; empty where it has none
 * @param json JSON Schema of the value; empty where it has none of its own
 * @param headers their JSON Schema; of a message without headers, that there are none
 * @param headerNames those that the schema names
 */
record ContractMessage(
        String title,
        boolean isTombstone,
        Optional<Schema> avro,
        Optional<JsonSchema> json,
        JsonSchema key,
        JsonSchema headers,
        List<String> headerNames) {

    private static final WireFormat FORMAT = WireFormat.singleObject();

    /** Whether the value of a record is one of this message. */
    boolean takes(PublishedRecord record) {
        if (record.value() == null || isTombstone) {
            return record.value() == null && isTombstone;
        }
        if (avro.isPresent()) {
            return FORMAT.writer(record.value()) instanceof Parsed.Ok<Schema> writer && isWrittenWith(writer.value());
        }
        String text = new String(record.value(), StandardCharsets.UTF_8);
        return json.map(schema -> schema.validate(text, InputFormat.JSON).isEmpty())
                .orElse(true);
    }

    /** Whether the value's schema says the same as {@code schema}, documentation left out. */
    boolean isWrittenWith(Schema schema) {
        return avro.filter(stated -> SchemaNormalization.parsingFingerprint64(stated)
                        == SchemaNormalization.parsingFingerprint64(schema))
                .isPresent();
    }
}
