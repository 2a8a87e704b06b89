package io.harbinger.wire.row;

import io.harbinger.domain.detect.Tail;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest differences of each view: how many they are, which mostly is the same for all; for each tail two bits,
 * whether they are 0, and whether that of the open block is; then the bits of the largest, and how far those of each
 * other are below the one before. Most of these take three bytes.
 */
final class TailsRow {

    private static final int DIFFER = 15;
    private static final int ALL_ZERO = 1;
    private static final int CURRENT_ZERO = 2;
    private static final int FLAG_BITS = 2;
    private static final int TAILS_OF_BYTE = Byte.SIZE / FLAG_BITS;

    private TailsRow() {}

    static void write(RowWriter out, List<Tail> tails) {
        int kept = tails.get(0).largest().length;
        boolean same = tails.stream().allMatch(tail -> tail.largest().length == kept);
        out.putByte(same ? kept : DIFFER);
        for (int from = 0; from < tails.size(); from += TAILS_OF_BYTE) {
            int flags = 0;
            for (int i = 0; i < TAILS_OF_BYTE && from + i < tails.size(); i++) {
                flags |= flags(tails.get(from + i)) << (FLAG_BITS * i);
            }
            out.putByte(flags);
        }
        for (Tail tail : tails) {
            if (!same) {
                out.putByte(tail.largest().length);
            }
            write(out, tail);
        }
    }

    private static int flags(Tail tail) {
        float[] largest = tail.largest();
        boolean allZero = largest.length == 0 || bits(largest[0]) == 0;
        return (allZero ? ALL_ZERO : 0) | (bits(tail.current()) == 0 ? CURRENT_ZERO : 0);
    }

    private static void write(RowWriter out, Tail tail) {
        int flags = flags(tail);
        int before = 0;
        for (int i = 0; i < tail.largest().length && (flags & ALL_ZERO) == 0; i++) {
            int bits = bits(tail.largest()[i]);
            if (i == 0) {
                out.putInt(bits);
            } else {
                out.putUnsigned(before - bits);
            }
            before = bits;
        }
        if ((flags & CURRENT_ZERO) == 0) {
            out.putVar((long) before - bits(tail.current()));
        }
    }

    private static int bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    static List<Tail> read(RowReader in, int count) {
        int kept = in.readByte();
        int[] flags = new int[count];
        int ofByte = 0;
        for (int i = 0; i < count; i++) {
            ofByte = i % TAILS_OF_BYTE == 0 ? in.readByte() : ofByte >> FLAG_BITS;
            flags[i] = ofByte;
        }
        List<Tail> tails = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tails.add(read(in, kept == DIFFER ? in.readByte() : kept, flags[i]));
        }
        return tails;
    }

    private static Tail read(RowReader in, int kept, int flags) {
        float[] largest = new float[kept];
        int before = 0;
        for (int i = 0; i < kept && (flags & ALL_ZERO) == 0; i++) {
            before = i == 0 ? in.readInt() : before - in.readUnsigned();
            largest[i] = Float.intBitsToFloat(before);
        }
        float current = (flags & CURRENT_ZERO) == 0 ? Float.intBitsToFloat(before - in.readCount()) : 0;
        return new Tail(largest, current);
    }
}
