package io.harbinger.wire.row;

import io.harbinger.domain.stats.ExactSum;
import java.nio.charset.StandardCharsets;

/** Reads what {@link RowWriter} wrote. Running past the end is a programmer's error and throws. */
final class RowReader {

    private final byte[] bytes;
    private int at;
    private boolean compact;
    private long time;

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

    int readUnsigned() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /** A time that was written as its difference from the one before; before version 7 as it is. */
    long readTime() {
        time = compact ? time + readVar() : readVar();
        return time;
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
        return readText(readCount());
    }

    /** A text whose length has been read. */
    String readText(int length) {
        String text = length == 0 ? "" : new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** As {@link RowWriter#putNumbers} wrote them; before version 7 each took eight bytes. */
    double[] readNumbers(int count) {
        double[] values = new double[count];
        int codes = at;
        at += compact ? (count + 1) / 2 : 0;
        long before = 0;
        for (int i = 0; i < count; i++) {
            before = compact ? readNumber(bytes[codes + i / 2] >> (i % 2 * 4) & 15, before) : readLong();
            values[i] = Double.longBitsToDouble(before);
        }
        return values;
    }

    private long readNumber(int code, long before) {
        long bits = NumberCode.rest(code, before);
        for (int i = NumberCode.from(code); i < NumberCode.to(code); i++) {
            bits |= (bytes[at++] & 0xFFL) << (Long.SIZE - Byte.SIZE * (i + 1));
        }
        return bits;
    }

    double readNumber() {
        return readNumbers(1)[0];
    }

    /** Two sums. */
    ExactSum[] readSums() {
        if (!compact) {
            return new ExactSum[] {readSum(), readSum()};
        }
        double[] numbers = readNumbers(4);
        return new ExactSum[] {new ExactSum(numbers[0], numbers[1]), new ExactSum(numbers[2], numbers[3])};
    }

    ExactSum readSum() {
        if (compact) {
            double[] numbers = readNumbers(2);
            return new ExactSum(numbers[0], numbers[1]);
        }
        boolean exact = readByte() == 0;
        double hi = readDouble();
        return new ExactSum(hi, exact ? 0 : readDouble());
    }
}
