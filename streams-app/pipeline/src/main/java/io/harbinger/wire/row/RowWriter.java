package io.harbinger.wire.row;

import io.harbinger.domain.stats.ExactSum;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes: variable-length integers, big-endian numbers, length-prefixed text. */
final class RowWriter {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes;
    private int size;
    private long time;

    /**
     * A writer.
     *
     * @param room bytes that will probably do
     */
    RowWriter(int room) {
        bytes = new byte[room];
    }

    int size() {
        return size;
    }

    /** Starts over with the room it has. */
    void clear() {
        size = 0;
        time = 0;
    }

    /** What another one has. */
    RowWriter putBytes(RowWriter other) {
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** The row behind {@code room} bytes that are 0. */
    byte[] toBytes(int room) {
        byte[] row = new byte[room + size];
        System.arraycopy(bytes, 0, row, room, size);
        return row;
    }

    RowWriter putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Zigzag variable length: small magnitudes take one byte. */
    RowWriter putVar(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Variable length of a number not below 0. */
    RowWriter putUnsigned(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** A time, as its difference from the one put before, which mostly is near. */
    RowWriter putTime(long next) {
        putVar(next - time);
        time = next;
        return this;
    }

    RowWriter putInt(int value) {
        room(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
        return this;
    }

    RowWriter putLong(long value) {
        room(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    RowWriter putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    /**
     * Numbers side by side: for each half a byte, which says how many of its leading bytes follow, since whole and short
     * numbers end in zeros, or how many it shares with the one before, as numbers of one magnitude do.
     */
    RowWriter putNumbers(double... values) {
        int codes = size;
        room((values.length + 1) / 2);
        size += (values.length + 1) / 2;
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            int code = NumberCode.of(bits, i == 0 ? ~bits : before);
            bytes[codes + i / 2] = (byte) (i % 2 == 0 ? code : bytes[codes + i / 2] | code << 4);
            putBytes(bits, NumberCode.from(code), NumberCode.to(code));
            before = bits;
        }
        return this;
    }

    /** Some of eight bytes, the first being 0. */
    private void putBytes(long bits, int from, int to) {
        room(Long.BYTES);
        for (int i = from; i < to; i++) {
            bytes[size++] = (byte) (bits >>> (Long.SIZE - Byte.SIZE * (i + 1)));
        }
    }

    RowWriter putFloat(float value) {
        return putInt(Float.floatToRawIntBits(value));
    }

    /** The low three bytes. */
    RowWriter put3(int value) {
        room(3);
        bytes[size] = (byte) (value >>> 16);
        bytes[size + 1] = (byte) (value >>> 8);
        bytes[size + 2] = (byte) value;
        size += 3;
        return this;
    }

    /** UTF-8, its length before it. */
    RowWriter putText(String text) {
        int start = size;
        int length = text.length();
        putVar(length);
        room(length);
        byte[] to = bytes;
        int at = size;
        // Ids are ASCII almost always: no copy to find out.
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                size = start;
                return putUtf8(text.getBytes(StandardCharsets.UTF_8));
            }
            to[at++] = (byte) c;
        }
        size = at;
        return this;
    }

    private RowWriter putUtf8(byte[] utf8) {
        putVar(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    /** Sums, with what was lost in rounding. */
    RowWriter putSums(ExactSum one, ExactSum other) {
        return putNumbers(one.hi(), one.lo(), other.hi(), other.lo());
    }

    RowWriter putSum(ExactSum sum) {
        return putNumbers(sum.hi(), sum.lo());
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
