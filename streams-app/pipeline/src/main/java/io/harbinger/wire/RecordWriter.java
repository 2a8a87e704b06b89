package io.harbinger.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated records, byte for byte as Avro's own writer does. What is to be done for a field is found once, from
 * the schema, where Avro looks up unions, enums and conversions for every record: outputs are a fourth of what a replay
 * spends. Knows the kinds of field that our schemas have.
 */
final class RecordWriter implements DatumWriter<SpecificRecord> {

    /** Writes one value. */
    @FunctionalInterface
    private interface FieldWriter {

        void write(Object value, Encoder out) throws IOException;
    }

    private FieldWriter writer;

    /** @throws IllegalArgumentException where the schema has a kind of field that no record of ours has */
    RecordWriter(Schema schema) {
        this.writer = of(schema);
    }

    @Override
    public void setSchema(Schema schema) {
        this.writer = of(schema);
    }

    @Override
    public void write(SpecificRecord record, Encoder out) throws IOException {
        writer.write(record, out);
    }

    @SuppressWarnings("EnumOrdinal") // of an enumeration that was generated from the schema it is the schema's
    private static FieldWriter of(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> ofRecord(schema);
            case UNION -> ofUnion(schema);
            case ARRAY -> ofArray(of(schema.getElementType()));
            case ENUM -> (value, out) -> out.writeEnum(((Enum<?>) value).ordinal());
            case STRING -> (value, out) -> out.writeString((CharSequence) value);
            case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) value);
            case INT -> (value, out) -> out.writeInt((Integer) value);
            case DOUBLE -> (value, out) -> out.writeDouble((Double) value);
            case LONG ->
                schema.getLogicalType() == null
                        ? (value, out) -> out.writeLong((Long) value)
                        : (value, out) -> out.writeLong(((Instant) value).toEpochMilli());
            default -> throw new IllegalArgumentException("no record of ours has a field of type " + schema.getType());
        };
    }

    private static FieldWriter ofRecord(Schema schema) {
        FieldWriter[] fields =
                schema.getFields().stream().map(field -> of(field.schema())).toArray(FieldWriter[]::new);
        return (value, out) -> {
            SpecificRecord record = (SpecificRecord) value;
            for (int i = 0; i < fields.length; i++) {
                fields[i].write(record.get(i), out);
            }
        };
    }

    /** Of nothing and one type, in that order. */
    private static FieldWriter ofUnion(Schema schema) {
        List<Schema> types = schema.getTypes();
        if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
            throw new IllegalArgumentException("no record of ours has a union like " + schema);
        }
        FieldWriter some = of(types.get(1));
        return (@Nullable Object value, Encoder out) -> {
            if (value == null) {
                out.writeIndex(0);
                out.writeNull();
            } else {
                out.writeIndex(1);
                some.write(value, out);
            }
        };
    }

    private static FieldWriter ofArray(FieldWriter element) {
        return (value, out) -> {
            List<?> elements = (List<?>) value;
            out.writeArrayStart();
            out.setItemCount(elements.size());
            for (Object one : elements) {
                out.startItem();
                element.write(one, out);
            }
            out.writeArrayEnd();
        };
    }
}
