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

    /** One byte more than the rounded sum where nothing was lost in rounding, as for counts. */
    RowWriter putSum(ExactSum sum) {
        boolean exact = sum.lo() == 0;
        putByte(exact ? 0 : 1).putDouble(sum.hi());
        return exact ? this : putDouble(sum.lo());
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
