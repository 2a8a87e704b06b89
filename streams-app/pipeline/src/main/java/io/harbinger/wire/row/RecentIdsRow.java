package io.harbinger.wire.row;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.dedup.KnownIds;
import io.harbinger.domain.dedup.RecentIds;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Revision;
import java.util.List;

/**
 * Event ids: the newest of each kind in a row's head, what is large in its tail. Each part begins with a byte of flags
 * for what it has: the ids of readings, and since version 6 those of logistics events and trade flows with how long
 * they are needed. Before that the last few of these were kept, as those of readings are; they are still read.
 */
final class RecentIdsRow {

    private static final int SENSOR = 1;
    private static final int LOGISTICS = 2;
    private static final int TRADE = 4;
    private static final int KNOWN_LOGISTICS = 16;
    private static final int KNOWN_TRADE = 32;

    private RecentIdsRow() {}

    /** Whether the head has what needs version 6. */
    static boolean hasLatest(Deduplicator deduplicator) {
        return !deduplicator.logistics().latest().isEmpty()
                || !deduplicator.trade().latest().isEmpty();
    }

    /** Whether the tail has what needs version 6. */
    static boolean hasMerged(Deduplicator deduplicator) {
        return !deduplicator.logistics().merged().isEmpty()
                || !deduplicator.trade().merged().isEmpty();
    }

    static void writeNewest(RowWriter out, Deduplicator deduplicator) {
        RecentIds sensor = deduplicator.sensor();
        List<KnownId> logistics = deduplicator.logistics().latest();
        List<KnownId> trade = deduplicator.trade().latest();
        boolean hasNewest = sensor.evicted() > 0 || sensor.newest() > 0;
        out.putByte(flag(hasNewest, SENSOR)
                | flag(!logistics.isEmpty(), KNOWN_LOGISTICS)
                | flag(!trade.isEmpty(), KNOWN_TRADE));
        if (hasNewest) {
            out.putVar(sensor.evicted());
            out.putVar(sensor.newest());
            for (int i = 0; i < sensor.newest(); i++) {
                out.putLong(sensor.newest(i));
            }
        }
        writeKnown(out, logistics);
        writeKnown(out, trade);
    }

    static void writeChunks(RowWriter out, Deduplicator deduplicator) {
        long[][] chunks = deduplicator.sensor().chunks();
        List<KnownId> logistics = deduplicator.logistics().merged();
        List<KnownId> trade = deduplicator.trade().merged();
        out.putByte(flag(chunks.length > 0, SENSOR)
                | flag(!logistics.isEmpty(), KNOWN_LOGISTICS)
                | flag(!trade.isEmpty(), KNOWN_TRADE));
        if (chunks.length > 0) {
            out.putVar(chunks.length);
            for (long[] chunk : chunks) {
                writeAll(out, chunk);
            }
        }
        writeKnown(out, logistics);
        writeKnown(out, trade);
    }

    private static int flag(boolean present, int bit) {
        return present ? bit : 0;
    }

    private static void writeAll(RowWriter out, long[] fingerprints) {
        out.putVar(fingerprints.length);
        for (long fingerprint : fingerprints) {
            out.putLong(fingerprint);
        }
    }

    private static void writeKnown(RowWriter out, List<KnownId> ids) {
        if (!ids.isEmpty()) {
            KnownIdsRow.write(out, ids);
        }
    }

    /**
     * What was read.
     *
     * @param deduplicator without those of older versions
     * @param logistics those of logistics events in an older version
     * @param trade those of trade flows
     */
    record Stored(Deduplicator deduplicator, RecentIds logistics, RecentIds trade) {

        /** All, those of an older version until {@code until}, when the last of the open panes closes. */
        Deduplicator until(long until) {
            Deduplicator all = with(deduplicator, EventKind.LOGISTICS, logistics, until);
            return with(all, EventKind.TRADE, trade, until);
        }

        private static Deduplicator with(Deduplicator before, EventKind kind, RecentIds ids, long until) {
            Deduplicator next = before;
            for (long fingerprint : ids.toArray()) {
                KnownId id = new KnownId(fingerprint, Revision.FIRST, until);
                next = next.plus(kind, id, Long.MIN_VALUE, Integer.MAX_VALUE).deduplicator();
            }
            return next;
        }
    }

    static Stored read(RowReader head, RowReader tail) {
        int newest = head.readByte();
        int chunks = tail.readByte();
        RecentIds sensor = read(head, newest & SENSOR, tail, chunks & SENSOR);
        RecentIds oldLogistics = read(head, newest & LOGISTICS, tail, chunks & LOGISTICS);
        RecentIds oldTrade = read(head, newest & TRADE, tail, chunks & TRADE);
        KnownIds logistics = known(head, newest & KNOWN_LOGISTICS, tail, chunks & KNOWN_LOGISTICS);
        KnownIds trade = known(head, newest & KNOWN_TRADE, tail, chunks & KNOWN_TRADE);
        return new Stored(new Deduplicator(sensor, logistics, trade), oldLogistics, oldTrade);
    }

    private static KnownIds known(RowReader head, int hasLatest, RowReader tail, int hasMerged) {
        return KnownIds.of(
                hasMerged == 0 ? List.of() : KnownIdsRow.read(tail),
                hasLatest == 0 ? List.of() : KnownIdsRow.read(head));
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
