package io.harbinger.wire.row;

import io.harbinger.domain.stats.ExactSum;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes: variable-length integers, big-endian numbers, length-prefixed text. */
final class RowWriter {

    private byte[] bytes = new byte[256];
    private int size;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
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
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    RowWriter putLong(long value) {
        return putInt((int) (value >>> 32)).putInt((int) value);
    }

    RowWriter putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    RowWriter putFloat(float value) {
        return putInt(Float.floatToRawIntBits(value));
    }

    RowWriter putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
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
