package io.harbinger.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Writes generated records as plain JSON. */
final class JsonRecords {

    /** Always three digits of fraction, so that times sort as text. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private JsonRecords() {}

    static void writeFields(JsonGenerator out, IndexedRecord record) throws IOException {
        for (Schema.Field field : record.getSchema().getFields()) {
            out.writeFieldName(field.name());
            write(out, record.get(field.pos()));
        }
    }

    static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof IndexedRecord record) {
            out.writeStartObject();
            writeFields(out, record);
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(out, item);
            }
            out.writeEndArray();
        } else {
            writeScalar(out, value);
        }
    }

    private static void writeScalar(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Instant time) {
            out.writeString(MILLIS.format(time));
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            out.writeString(value.toString());
        } else {
            throw new IllegalArgumentException("the contract has no fields of " + value.getClass());
        }
    }
}
