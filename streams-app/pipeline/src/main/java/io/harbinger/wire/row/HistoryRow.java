package io.harbinger.wire.row;

import io.harbinger.domain.window.History;

/**
 * Values of a history, oldest first: the bits that are kept of each, in three bytes, or, where that takes less, how far
 * they are from those before, which for values of one magnitude is two bytes. Before version 7 always three.
 */
final class HistoryRow {

    private static final int DIFFERENCES = 1;

    private HistoryRow() {}

    static void write(RowWriter out, History history) {
        int[] values = new int[history.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.floatToRawIntBits(history.newest(values.length - 1 - i)) >>> History.DROPPED_BITS;
        }
        RowWriter differences = new RowWriter(3 * values.length);
        int before = 0;
        for (int value : values) {
            differences.putVar(value - before);
            before = value;
        }
        boolean smaller = differences.size() < 3 * values.length;
        out.putVar((long) values.length << 1 | (smaller ? DIFFERENCES : 0));
        if (smaller) {
            out.putBytes(differences);
            return;
        }
        for (int value : values) {
            out.put3(value);
        }
    }

    static History read(RowReader in) {
        int count = in.readCount();
        boolean differences = in.isCompact() && (count & DIFFERENCES) != 0;
        float[] values = new float[in.isCompact() ? count >> 1 : count];
        int before = 0;
        for (int i = 0; i < values.length; i++) {
            before = differences ? before + in.readCount() : in.read3();
            values[i] = Float.intBitsToFloat(before << History.DROPPED_BITS);
        }
        return History.of(values);
    }
}
