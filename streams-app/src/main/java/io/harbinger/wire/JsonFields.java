package io.harbinger.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.domain.event.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, looked up by name. Null and absent are the same. */
final class JsonFields implements Fields {

    private final ObjectNode object;

    JsonFields(ObjectNode object) {
        this.object = object;
    }

    /** Refuses a field that neither the schema nor the envelope knows: most likely a misspelt one. */
    void refuseOthersThan(Schema schema, String envelopeField) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (schema.getField(name) == null && !name.equals(envelopeField)) {
                String known =
                        schema.getFields().stream().map(Schema.Field::name).collect(Collectors.joining(", "));
                throw new RejectedException(
                        Reason.UNKNOWN_CODE,
                        name,
                        object.get(name).asText(),
                        "no field of " + schema.getName() + ", which has " + known);
            }
        }
    }

    @Override
    public String text(String field) {
        JsonNode node = required(field);
        if (!node.isTextual()) {
            throw new RejectedException(Reason.MALFORMED, field, node.toString(), "must be a text in quotes");
        }
        return node.textValue();
    }

    @Override
    public @Nullable String optionalText(String field) {
        return object.hasNonNull(field) ? text(field) : null;
    }

    @Override
    public double number(String field) {
        JsonNode node = required(field);
        if (!node.isNumber()) {
            throw new RejectedException(
                    Reason.NOT_A_NUMBER, field, node.toString(), "must be a number, without quotes");
        }
        return node.doubleValue();
    }

    @Override
    public @Nullable Double optionalNumber(String field) {
        return object.hasNonNull(field) ? (Double) number(field) : null;
    }

    @Override
    public long whole(String field) {
        JsonNode node = required(field);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new RejectedException(
                    Reason.NOT_A_NUMBER, field, node.toString(), "must be a whole number of at most 64 bits");
        }
        return node.longValue();
    }

    @Override
    public @Nullable Long optionalWhole(String field) {
        return object.hasNonNull(field) ? (Long) whole(field) : null;
    }

    @Override
    public long time(String field) {
        JsonNode node = required(field);
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        try {
            if (node.isTextual()) {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                        .parse(node.textValue(), Instant::from)
                        .toEpochMilli();
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw notATime(field, node);
        }
        throw notATime(field, node);
    }

    private static RejectedException notATime(String field, JsonNode node) {
        return new RejectedException(
                Reason.BAD_TIME,
                field,
                node.asText(),
                "must be ISO-8601 with a zone, like 2021-03-24T23:59:59.999Z, or whole epoch milliseconds");
    }

    @Override
    public @Nullable Long optionalTime(String field) {
        return object.hasNonNull(field) ? (Long) time(field) : null;
    }

    @Override
    public <T> T code(String field, Codes<T> codes) {
        String symbol = text(field);
        T value = codes.named(symbol);
        if (value == null) {
            throw new RejectedException(
                    Reason.UNKNOWN_CODE, field, symbol, "allowed are " + String.join(", ", codes.symbols()));
        }
        return value;
    }

    private JsonNode required(String field) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            throw new RejectedException(Reason.MISSING_FIELD, field, "", "is required");
        }
        return node;
    }
}
