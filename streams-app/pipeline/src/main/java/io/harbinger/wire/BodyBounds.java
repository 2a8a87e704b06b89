package io.harbinger.wire;

import org.apache.avro.Schema;

/**
 * Walks a body by its writer's schema and refuses every length, count and number of a branch or symbol that the record
 * cannot hold. Avro's own reader believes a length before it looks for the bytes: it would allocate gigabytes, or throw
 * what is no {@link org.apache.avro.AvroRuntimeException}. Allocates nothing.
 */
final class BodyBounds {

    private final Cursor in;

    private BodyBounds(Cursor in) {
        this.in = in;
    }

    /** Reads to the end of the body; throws {@link RejectedException} where it is no body of the cursor's schema. */
    static void check(Cursor in) {
        new BodyBounds(in).value(in.schema().getName(), in.schema());
    }

    private void value(String field, Schema schema) {
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

    /** A block's count is negative where its size in bytes follows. No item of the contract takes less than a byte. */
    private void blocks(String field, Runnable item) {
        for (long count = in.whole(field); count != 0; count = in.whole(field)) {
            long items = count;
            if (count < 0) {
                items = -count;
                in.whole(field);
            }
            if (items < 0 || items > in.left()) {
                throw in.malformed(field, items + " items with " + in.left() + " bytes left");
            }
            for (long i = 0; i < items; i++) {
                item.run();
            }
        }
    }
}
