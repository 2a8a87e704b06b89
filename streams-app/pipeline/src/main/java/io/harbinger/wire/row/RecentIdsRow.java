package io.harbinger.wire.row;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.RecentIds;

/**
 * Recent event ids: the newest of each kind in a row's head, the full chunks before them in its tail. Each part
 * begins with a byte of flags for the kinds it has.
 */
final class RecentIdsRow {

    private static final int SENSOR = 1;
    private static final int LOGISTICS = 2;
    private static final int TRADE = 4;

    private RecentIdsRow() {}

    static void writeNewest(RowWriter out, Deduplicator deduplicator) {
        int kinds = kind(hasNewest(deduplicator.sensor()), SENSOR)
                | kind(hasNewest(deduplicator.logistics()), LOGISTICS)
                | kind(hasNewest(deduplicator.trade()), TRADE);
        out.putByte(kinds);
        writeNewest(out, deduplicator.sensor());
        writeNewest(out, deduplicator.logistics());
        writeNewest(out, deduplicator.trade());
    }

    private static boolean hasNewest(RecentIds ids) {
        return ids.evicted() > 0 || ids.newest() > 0;
    }

    private static void writeNewest(RowWriter out, RecentIds ids) {
        if (hasNewest(ids)) {
            out.putVar(ids.evicted());
            out.putVar(ids.newest());
            for (int i = 0; i < ids.newest(); i++) {
                out.putLong(ids.newest(i));
            }
        }
    }

    static void writeChunks(RowWriter out, Deduplicator deduplicator) {
        int kinds = kind(hasChunks(deduplicator.sensor()), SENSOR)
                | kind(hasChunks(deduplicator.logistics()), LOGISTICS)
                | kind(hasChunks(deduplicator.trade()), TRADE);
        out.putByte(kinds);
        writeChunks(out, deduplicator.sensor());
        writeChunks(out, deduplicator.logistics());
        writeChunks(out, deduplicator.trade());
    }

    private static boolean hasChunks(RecentIds ids) {
        return ids.chunks().length > 0;
    }

    private static void writeChunks(RowWriter out, RecentIds ids) {
        if (hasChunks(ids)) {
            out.putVar(ids.chunks().length);
            for (long[] chunk : ids.chunks()) {
                writeAll(out, chunk);
            }
        }
    }

    private static int kind(boolean present, int bit) {
        return present ? bit : 0;
    }

    private static void writeAll(RowWriter out, long[] fingerprints) {
        out.putVar(fingerprints.length);
        for (long fingerprint : fingerprints) {
            out.putLong(fingerprint);
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
        int evicted = hasNewest == 0 ? 0 : head.readCount();
        return RecentIds.of(chunks, evicted, hasNewest == 0 ? new long[0] : readAll(head));
    }

    private static long[] readAll(RowReader in) {
        long[] fingerprints = new long[in.readCount()];
        for (int i = 0; i < fingerprints.length; i++) {
            fingerprints[i] = in.readLong();
        }
        return fingerprints;
    }
}
