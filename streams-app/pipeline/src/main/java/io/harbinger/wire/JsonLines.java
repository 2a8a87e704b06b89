package io.harbinger.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import io.harbinger.domain.network.Entity;
import io.harbinger.schema.Acknowledgement;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON lines: field names and order are the schema's, a union is its plain value or null, times are
 * ISO-8601 UTC with milliseconds, enums their names, numbers the shortest text that reads back the same.
 *
 * <p>Events also come back: times may be ISO-8601 with a zone or epoch milliseconds, nullable fields may be absent,
 * and a field {@code event} names the record; where it is missing, the record is inferred from its fields. One
 * instance serves all threads.
 */
public final class JsonLines {

    private static final String DISCRIMINATOR = "event";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectReader TREE =
            new ObjectMapper(FACTORY).reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Any record of the contract as one line, without a line end. */
    public String write(SpecificRecord record) {
        return line(out -> JsonRecords.writeFields(out, record));
    }

    /** A value as one line: what was measured first, since most readers want no more, then the record. */
    public String writeValue(IndicatorValue value) {
        return line(out -> {
            out.writeStringField("indicator", value.getDriver().getIndicator());
            out.writeNumberField("value", value.getDriver().getValue());
            JsonRecords.writeFields(out, value);
        });
    }

    /** An alert as one line, with who has acknowledged it, or null, as the last field, {@code acknowledgement}. */
    public String writeAlert(AlertTransition alert, @Nullable Acknowledgement acknowledgement) {
        return line(out -> {
            JsonRecords.writeFields(out, alert);
            acknowledgement(out, acknowledgement);
        });
    }

    /** Who has acknowledged an alert as one line, with the two fields of {@link #writeAlert} that say so. */
    public String writeAcknowledgement(String alertId, @Nullable Acknowledgement acknowledgement) {
        return line(out -> {
            out.writeStringField("alertId", alertId);
            acknowledgement(out, acknowledgement);
        });
    }

    /** An entity of the network as one line, with the field names of its schema. */
    public String writeEntity(Entity entity) {
        return write(EntityRecords.of(entity));
    }

    /** An event as one line that {@link #readEvent} reads. */
    public String writeEvent(Event event) {
        EventLayout<?> layout = EventLayout.of(event.kind());
        return line(out -> {
            out.writeStringField(DISCRIMINATOR, layout.name());
            JsonRecords.writeFields(out, layout.encode(event));
        });
    }

    /** Never throws on what a line may hold. */
    public Parsed<Event> readEvent(String line) {
        try {
            ObjectNode object = parse(line);
            EventLayout<?> layout = EventLayout.of(kind(object));
            JsonFields fields = new JsonFields(object);
            fields.refuseOthersThan(layout, DISCRIMINATOR);
            return Parsed.ok(fields.read(layout));
        } catch (RejectedException refused) {
            return new Parsed.Rejected<>(refused.rejection());
        }
    }

    /** Fields of an object. */
    @FunctionalInterface
    public interface Fields {

        void write(JsonGenerator out) throws IOException;
    }

    /** An object as one line, without a line end. */
    public static String line(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void acknowledgement(JsonGenerator out, @Nullable Acknowledgement acknowledgement)
            throws IOException {
        out.writeFieldName("acknowledgement");
        JsonRecords.write(out, acknowledgement);
    }

    private static ObjectNode parse(String line) {
        if (line.isBlank()) {
            throw new RejectedException(Reason.EMPTY_VALUE, "", "", "an empty line");
        }
        try {
            JsonNode node = TREE.readTree(line);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new RejectedException(Reason.MALFORMED, "", line, "not JSON: " + e.getOriginalMessage() + where);
        }
        throw new RejectedException(Reason.MALFORMED, "", line, "not a JSON object");
    }

    private static EventKind kind(ObjectNode object) {
        JsonNode named = object.get(DISCRIMINATOR);
        if (named != null) {
            return kind(named.asText());
        }
        if (object.has("sensor")) {
            return EventKind.SENSOR;
        }
        if (object.has("type") && object.has("node")) {
            return EventKind.LOGISTICS;
        }
        if (object.has("flow")) {
            return EventKind.TRADE;
        }
        throw new RejectedException(Reason.MISSING_FIELD, DISCRIMINATOR, "", "needed to tell the record: " + kinds());
    }

    private static EventKind kind(String name) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> EventLayout.of(kind).name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RejectedException(Reason.UNKNOWN_CODE, DISCRIMINATOR, name, "allowed are " + kinds()));
    }

    private static String kinds() {
        return Arrays.stream(EventKind.values())
                .map(kind -> EventLayout.of(kind).name())
                .collect(Collectors.joining(", "));
    }
}
