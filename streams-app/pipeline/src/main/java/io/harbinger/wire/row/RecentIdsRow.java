package io.harbinger.wire.row;

import io.harbinger.domain.score.Deduplicator;
import io.harbinger.domain.score.RecentIds;

/**
 * Remembered events: the newest of each kind in a row's head, the chunks before them in its tail. Each part begins with
 * a byte that tells which kinds it holds.
 */
final class RecentIdsRow {

    private static final int SENSOR = 1;
    private static final int LOGISTICS = 2;
    private static final int TRADE = 4;

    private RecentIdsRow() {}

    static void writeNewest(RowWriter out, Deduplicator seen) {
        int kinds = kind(hasNewest(seen.sensor()), SENSOR)
                | kind(hasNewest(seen.logistics()), LOGISTICS)
                | kind(hasNewest(seen.trade()), TRADE);
        out.putByte(kinds);
        writeNewest(out, seen.sensor());
        writeNewest(out, seen.logistics());
        writeNewest(out, seen.trade());
    }

    private static boolean hasNewest(RecentIds prints) {
        return prints.forgotten() > 0 || prints.newest() > 0;
    }

    private static void writeNewest(RowWriter out, RecentIds prints) {
        if (hasNewest(prints)) {
            out.putVar(prints.forgotten());
            out.putVar(prints.newest());
            for (int i = 0; i < prints.newest(); i++) {
                out.putLong(prints.newest(i));
            }
        }
    }

    static void writeChunks(RowWriter out, Deduplicator seen) {
        int kinds = kind(hasChunks(seen.sensor()), SENSOR)
                | kind(hasChunks(seen.logistics()), LOGISTICS)
                | kind(hasChunks(seen.trade()), TRADE);
        out.putByte(kinds);
        writeChunks(out, seen.sensor());
        writeChunks(out, seen.logistics());
        writeChunks(out, seen.trade());
    }

    private static boolean hasChunks(RecentIds prints) {
        return prints.chunks().length > 0;
    }

    private static void writeChunks(RowWriter out, RecentIds prints) {
        if (hasChunks(prints)) {
            out.putVar(prints.chunks().length);
            for (long[] chunk : prints.chunks()) {
                writeAll(out, chunk);
            }
        }
    }

    private static int kind(boolean present, int bit) {
        return present ? bit : 0;
    }

    private static void writeAll(RowWriter out, long[] prints) {
        out.putVar(prints.length);
        for (long print : prints) {
            out.putLong(print);
        }
    }

    static Deduplicator read(RowReader head, RowReader tail) {
        int newest = head.readByte();
        int chunks = tail.readByte();
        return new Deduplicator(
                read(head, newest & SENSOR, tail, chunks & SENSOR),
                read(head, newest & LOGISTICS, tail, chunks & LOGISTICS),
                read(head, newest & TRADE, tail, chunks & TRADE));
    }

    private static RecentIds read(RowReader head, int hasNewest, RowReader tail, int hasChunks) {
        long[][] chunks = new long[hasChunks == 0 ? 0 : tail.readCount()][];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = readAll(tail);
        }
        int forgotten = hasNewest == 0 ? 0 : head.readCount();
        return RecentIds.of(chunks, forgotten, hasNewest == 0 ? new long[0] : readAll(head));
    }

    private static long[] readAll(RowReader in) {
        long[] prints = new long[in.readCount()];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = in.readLong();
        }
        return prints;
    }
}
