package io.harbinger.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.harbinger.domain.event.Event;
import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.FieldValues;
import io.harbinger.domain.event.Presence;
import io.harbinger.domain.event.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;

/** The fields of an event in a JSON object, looked up by name. Null and absent are the same. */
final class JsonFields {

    private final ObjectNode object;

    JsonFields(ObjectNode object) {
        this.object = object;
    }

    /** The event; throws {@link RejectedException}, of several mistakes for the first in the order of the wire. */
    Event read(EventLayout<?> layout) {
        FieldValues values = new FieldValues();
        for (EventLayout.Slot<?> slot : layout.slots()) {
            EventField<?, ?> field = slot.field();
            JsonNode node = object.get(field.name());
            if (node != null && !node.isNull()) {
                values.put(field, value(field, node));
            } else if (field.presence() != Presence.OPTIONAL && field.fallback() == null) {
                throw new RejectedException(Reason.MISSING_FIELD, field.name(), "", "is required");
            }
        }
        return layout.table().build(values);
    }

    /** Refuses a field that neither the event nor the envelope knows: most likely a misspelt one. */
    void refuseOthersThan(EventLayout<?> layout, String envelopeField) {
        List<String> known = layout.fieldNames();
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name) && !name.equals(envelopeField)) {
                throw new RejectedException(
                        Reason.UNKNOWN_CODE,
                        name,
                        object.get(name).asText(),
                        "no field of " + layout.name() + ", which has " + String.join(", ", known));
            }
        }
    }

    private static Object value(EventField<?, ?> field, JsonNode node) {
        return switch (field.type()) {
            case TEXT, NAME, UNIT -> text(field.name(), node);
            case CODE -> code(field, node);
            case NUMBER, AMOUNT -> number(field.name(), node);
            case COUNT -> whole(field.name(), node);
            case FLAG -> flag(field.name(), node);
            case TIME -> time(field.name(), node);
        };
    }

    private static String text(String field, JsonNode node) {
        if (!node.isTextual()) {
            throw new RejectedException(Reason.MALFORMED, field, node.toString(), "must be a text in quotes");
        }
        return node.textValue();
    }

    private static Object code(EventField<?, ?> field, JsonNode node) {
        String symbol = text(field.name(), node);
        Object code = field.code(symbol);
        if (code == null) {
            String allowed = "allowed are " + String.join(", ", field.codeNames());
            throw new RejectedException(Reason.UNKNOWN_CODE, field.name(), symbol, allowed);
        }
        return code;
    }

    private static double number(String field, JsonNode node) {
        if (!node.isNumber()) {
            throw new RejectedException(
                    Reason.NOT_A_NUMBER, field, node.toString(), "must be a number, without quotes");
        }
        return node.doubleValue();
    }

    private static long whole(String field, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new RejectedException(
                    Reason.NOT_A_NUMBER, field, node.toString(), "must be a whole number of at most 64 bits");
        }
        return node.longValue();
    }

    private static boolean flag(String field, JsonNode node) {
        if (!node.isBoolean()) {
            throw new RejectedException(Reason.MALFORMED, field, node.toString(), "must be true or false");
        }
        return node.booleanValue();
    }

    /** Epoch milliseconds. */
    private static long time(String field, JsonNode node) {
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
}
