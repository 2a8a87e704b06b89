package io.harbinger.wire;

import io.harbinger.domain.event.Reason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Avro binary body straight out of the record's bytes, in schema order; field names only serve messages.
 * A sequence of reads by hand costs a fraction of Avro's generic reader, copies nothing but the strings, and trusts no
 * length. Every method refuses what is not of its type by throwing {@link RejectedException} with the field's name. One
 * cursor is for one record and one thread.
 */
final class Cursor {

    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_VARINT_SHIFT = 63;

    private final Schema schema;
    private final byte[] bytes;
    private final TextCache texts;
    private int at;

    /**
     * A cursor.
     *
     * @param schema the schema that the body follows, from {@code start} to the end of {@code bytes}
     * @param texts texts lately read
     */
    Cursor(Schema schema, byte[] bytes, int start, TextCache texts) {
        this.schema = schema;
        this.bytes = bytes;
        this.texts = texts;
        this.at = start;
    }

    Schema schema() {
        return schema;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Index of the next byte to read. */
    int at() {
        return at;
    }

    int left() {
        return bytes.length - at;
    }

    /** Refuses a record with bytes left over: they belong to a schema that this is not. */
    void end() {
        if (at != bytes.length) {
            throw malformed("", left() + " bytes follow the last field");
        }
    }

    String text(String field) {
        int length = length(field);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        return checked(field, text, length);
    }

    /** A text that is one of few, such as a unit. */
    String cachedText(String field) {
        int length = length(field);
        return checked(field, texts.of(bytes, at, length), length);
    }

    private int length(String field) {
        long length = whole(field);
        if (length < 0 || length > left()) {
            throw malformed(field, "its length is " + length + " with " + left() + " bytes left");
        }
        return (int) length;
    }

    private String checked(String field, String text, int length) {
        // The JDK puts U+FFFD for bytes that are no UTF-8; a text without it needs no second look.
        if (text.indexOf('\uFFFD') >= 0 && !isEncodedHere(text, length)) {
            throw malformed(field, "it is not UTF-8");
        }
        at += length;
        return text;
    }

    private boolean isEncodedHere(String text, int length) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(utf8, 0, utf8.length, bytes, at, at + length);
    }

    @Nullable String optionalText(String field) {
        return present(field) ? text(field) : null;
    }

    @Nullable String optionalCachedText(String field) {
        return present(field) ? cachedText(field) : null;
    }

    double number(String field) {
        if (left() < Double.BYTES) {
            throw ends(field);
        }
        double number = (double) DOUBLE.get(bytes, at);
        at += Double.BYTES;
        return number;
    }

    @Nullable Double optionalNumber(String field) {
        return present(field) ? (Double) number(field) : null;
    }

    /** A zigzag varint of at most 10 bytes. */
    long whole(String field) {
        long raw = 0;
        for (int shift = 0; shift <= LONGEST_VARINT_SHIFT; shift += 7) {
            if (at == bytes.length) {
                throw ends(field);
            }
            byte next = bytes[at++];
            raw |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        throw malformed(field, "a whole number longer than 10 bytes");
    }

    boolean flag(String field) {
        if (at == bytes.length) {
            throw ends(field);
        }
        byte flag = bytes[at++];
        if (flag != 0 && flag != 1) {
            throw malformed(field, "byte " + flag + " is neither yes nor no");
        }
        return flag == 1;
    }

    @Nullable Long optionalWhole(String field) {
        return present(field) ? (Long) whole(field) : null;
    }

    /** Epoch milliseconds. */
    long time(String field) {
        return whole(field);
    }

    @Nullable Long optionalTime(String field) {
        return optionalWhole(field);
    }

    <T> T code(String field, Codes<T> codes) {
        long index = whole(field);
        if (index < 0 || index >= codes.size()) {
            throw malformed(field, "code number " + index + ", there are " + codes.size());
        }
        return codes.at((int) index);
    }

    /**
     * An array, item by item.
     *
     * @param most items that are accepted: a count alone must not decide how much is allocated
     */
    <T> List<T> items(String field, int most, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (long count = whole(field); count != 0; count = whole(field)) {
            if (count < 0) {
                // A negative count is followed by the block's size, for readers that pass over it.
                whole(field);
            }
            long block = Math.abs(count);
            if (block < 0 || block > most - items.size()) {
                throw new RejectedException(
                        Reason.TOO_LONG, field, Long.toString(block), "has more than " + most + " entries");
            }
            for (long i = 0; i < block; i++) {
                items.add(item.get());
            }
        }
        return items;
    }

    /** The branch of a union of null and something: every optional field of the contract is one, null first. */
    private boolean present(String field) {
        long branch = whole(field);
        if (branch != 0 && branch != 1) {
            throw malformed(field, "union branch " + branch + ", there are 2");
        }
        return branch == 1;
    }

    private RejectedException ends(String field) {
        return malformed(field, "the record ends here, after " + bytes.length + " bytes");
    }

    /** Passes over {@code length} bytes. */
    void skip(String field, long length) {
        if (length < 0 || length > left()) {
            throw malformed(field, "its length is " + length + " with " + left() + " bytes left");
        }
        at += (int) length;
    }

    RejectedException malformed(String field, String detail) {
        return new RejectedException(Reason.MALFORMED, field, "", detail + "; read as " + schema.getName());
    }
}
