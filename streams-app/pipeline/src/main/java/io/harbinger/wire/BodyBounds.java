package io.harbinger.wire;

import org.apache.avro.Schema;

/**
 * Walks a body by its writer's schema and refuses every length, count and number of a branch or symbol that the record
 * cannot hold. Avro's own reader believes a length before it looks for the bytes: it would allocate gigabytes, or throw
 * what is no {@link org.apache.avro.AvroRuntimeException}. Allocates nothing that grows with the record.
 *
 * <p>A writer's schema from a registry may be anything: one that contains itself could nest as deep as the record is
 * long, and one of records without fields could take for ever without a byte. Depth and number of values are bounded.
 */
final class BodyBounds {

    /** Deeper than any schema of the contract, and far from the end of a stack. */
    private static final int DEEPEST = 64;
    /** Values in a record that may take no byte: nulls, and records without fields. */
    private static final int FREE_VALUES = 1024;
    /** A value in a union takes a byte and counts twice; nothing of the contract counts more per byte. */
    private static final int VALUES_PER_BYTE = 4;

    private final Cursor in;
    private long values;
    private int depth;

    private BodyBounds(Cursor in) {
        this.in = in;
        this.values = FREE_VALUES + (long) VALUES_PER_BYTE * in.left();
    }

    /** Reads to the end of the body; throws {@link RejectedException} where it is no body of the cursor's schema. */
    static void check(Cursor in) {
        new BodyBounds(in).value(in.schema().getName(), in.schema());
    }

    private void value(String field, Schema schema) {
        if (--values < 0 || depth == DEEPEST) {
            throw in.malformed(field, "more values, or deeper ones, than its bytes can hold");
        }
        depth++;
        content(field, schema);
        depth--;
    }

    private void content(String field, Schema schema) {
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(each -> value(each.name(), each.schema()));
            case UNION ->
                value(
                        field,
                        schema.getTypes().get(index(field, schema.getTypes().size())));
            case ENUM -> index(field, schema.getEnumSymbols().size());
            case STRING, BYTES -> in.skip(field, in.whole(field));
            case ARRAY -> blocks(field, () -> value(field, schema.getElementType()));
            case MAP ->
                blocks(field, () -> {
                    in.skip(field, in.whole(field));
                    value(field, schema.getValueType());
                });
            case INT, LONG -> in.whole(field);
            case DOUBLE -> in.skip(field, Double.BYTES);
            case FLOAT -> in.skip(field, Float.BYTES);
            case BOOLEAN -> in.skip(field, 1);
            case FIXED -> in.skip(field, schema.getFixedSize());
            case NULL -> {
                // no bytes
            }
        }
    }

    private int index(String field, int size) {
        long index = in.whole(field);
        if (index < 0 || index >= size) {
            throw in.malformed(field, "number " + index + " of " + size);
        }
        return (int) index;
    }

    /** A block's count is negative where its size in bytes follows, by which Avro's reader would pass over it. */
    private void blocks(String field, Runnable item) {
        for (long count = in.whole(field); count != 0; count = in.whole(field)) {
            if (count > 0) {
                items(field, count, item);
                continue;
            }
            long size = in.whole(field);
            int start = in.at();
            items(field, -count, item);
            if (in.at() - start != size) {
                throw in.malformed(field, "a block of " + (in.at() - start) + " bytes that claims " + size);
            }
        }
    }

    /** No item of the contract takes less than a byte. */
    private void items(String field, long count, Runnable item) {
        if (count < 0 || count > in.left()) {
            throw in.malformed(field, count + " items with " + in.left() + " bytes left");
        }
        for (long i = 0; i < count; i++) {
            item.run();
        }
    }
}
