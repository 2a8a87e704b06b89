package io.harbinger.wire.row;

import io.harbinger.domain.stats.ExactSum;
import java.nio.charset.StandardCharsets;

/** Reads what {@link RowWriter} wrote. Running past the end is a programmer's error and throws. */
final class RowReader {

    private final byte[] bytes;
    private int at;
    private boolean compact;

    RowReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** From here on in the forms of version 7, or not. */
    void compact(boolean next) {
        compact = next;
    }

    boolean isCompact() {
        return compact;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    int readByte() {
        return bytes[at++];
    }

    long readVar() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    int readCount() {
        return (int) readVar();
    }

    int readInt() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = (value << 8) | (bytes[at++] & 0xFF);
        }
        return value;
    }

    long readLong() {
        return ((long) readInt() << 32) | (readInt() & 0xFFFFFFFFL);
    }

    double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    /** Three bytes, as a number not below 0. */
    int read3() {
        int value = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
        at += 3;
        return value;
    }

    String readText() {
        int length = readCount();
        String text = length == 0 ? "" : new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    ExactSum readSum() {
        boolean exact = readByte() == 0;
        double hi = readDouble();
        return new ExactSum(hi, exact ? 0 : readDouble());
    }
}
