package io.harbinger.wire.row;

import io.harbinger.domain.detect.Tail;

/**
 * The largest differences of one view: a byte for how many, and whether they, or that of the open block, are 0; the bits
 * of the largest, and how far those of each other are below the one before. Most of these take three bytes.
 */
final class TailRow {

    private static final int KEPT = 15;
    private static final int ALL_ZERO = 16;
    private static final int CURRENT_ZERO = 32;

    private TailRow() {}

    static void write(RowWriter out, Tail tail) {
        float[] largest = tail.largest();
        boolean allZero = largest.length == 0 || bits(largest[0]) == 0;
        boolean currentZero = bits(tail.current()) == 0;
        out.putByte(largest.length | (allZero ? ALL_ZERO : 0) | (currentZero ? CURRENT_ZERO : 0));
        int before = 0;
        for (int i = 0; i < largest.length && !allZero; i++) {
            before = put(out, largest[i], before, i == 0);
        }
        if (!currentZero) {
            put(out, tail.current(), before, allZero);
        }
    }

    private static int put(RowWriter out, float value, int before, boolean whole) {
        int bits = bits(value);
        if (whole) {
            out.putInt(bits);
        } else {
            out.putVar((long) before - bits);
        }
        return bits;
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    static Tail read(RowReader in) {
        int flags = in.readByte();
        float[] largest = new float[flags & KEPT];
        boolean allZero = (flags & ALL_ZERO) != 0;
        int before = 0;
        for (int i = 0; i < largest.length && !allZero; i++) {
            before = read(in, before, i == 0);
            largest[i] = Float.intBitsToFloat(before);
        }
        float current = (flags & CURRENT_ZERO) == 0 ? Float.intBitsToFloat(read(in, before, allZero)) : 0;
        return new Tail(largest, current);
    }

    private static int read(RowReader in, int before, boolean whole) {
        return whole ? in.readInt() : before - in.readCount();
    }
}
