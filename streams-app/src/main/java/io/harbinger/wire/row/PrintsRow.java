package io.harbinger.wire.row;

import io.harbinger.domain.score.Prints;
import io.harbinger.domain.score.Seen;

/** Remembered events: the newest of each kind in a row's head, the chunks before them in its tail. */
final class PrintsRow {

    private PrintsRow() {}

    static void writeNewest(RowWriter out, Seen seen) {
        writeNewest(out, seen.sensor());
        writeNewest(out, seen.logistics());
        writeNewest(out, seen.trade());
    }

    private static void writeNewest(RowWriter out, Prints prints) {
        out.putVar(prints.forgotten());
        writeAll(out, prints.newest());
    }

    static void writeChunks(RowWriter out, Seen seen) {
        writeChunks(out, seen.sensor());
        writeChunks(out, seen.logistics());
        writeChunks(out, seen.trade());
    }

    private static void writeChunks(RowWriter out, Prints prints) {
        out.putVar(prints.chunks().length);
        for (long[] chunk : prints.chunks()) {
            writeAll(out, chunk);
        }
    }

    private static void writeAll(RowWriter out, long[] prints) {
        out.putVar(prints.length);
        for (long print : prints) {
            out.putLong(print);
        }
    }

    static Seen read(RowReader head, RowReader tail) {
        return new Seen(readKind(head, tail), readKind(head, tail), readKind(head, tail));
    }

    private static Prints readKind(RowReader head, RowReader tail) {
        long[][] chunks = new long[tail.readCount()][];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = readAll(tail);
        }
        int forgotten = head.readCount();
        return Prints.of(chunks, forgotten, readAll(head));
    }

    private static long[] readAll(RowReader in) {
        long[] prints = new long[in.readCount()];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = in.readLong();
        }
        return prints;
    }
}
