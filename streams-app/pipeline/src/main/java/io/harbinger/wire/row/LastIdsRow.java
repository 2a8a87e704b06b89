package io.harbinger.wire.row;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Revision;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Event ids as a part of a row before version 7 has them: the last few of a kind, without how long they are needed, since
 * version 6 of readings alone. In the tail these are full chunks, in the head the rest, and how many of the first chunk
 * are no longer among them.
 *
 * @param others those with a time
 */
record LastIdsRow(Last readings, Last logistics, Last trade, EventIdsRow others) {

    private static final int READINGS = 1;
    private static final int LOGISTICS = 2;
    private static final int TRADE = 4;
    private static final int KNOWN_LOGISTICS = 16;
    private static final int KNOWN_TRADE = 32;

    /** Of a part of this version, in which all ids have a time. */
    static final LastIdsRow NONE = new LastIdsRow(Last.NONE, Last.NONE, Last.NONE, EventIdsRow.NONE);

    /**
     * Of one kind, oldest first.
     *
     * @param evicted how many of the first are not among them
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier from the row to the state
    private record Last(long[] fingerprints, int evicted) {

        static final Last NONE = new Last(new long[0], 0);

        static Last ofHead(RowReader in, int has) {
            if (has == 0) {
                return NONE;
            }
            int evicted = in.readCount();
            return new Last(EventIdsRow.longs(in), evicted);
        }

        static Last ofTail(RowReader in, int has) {
            LongStream all = LongStream.empty();
            for (int left = has == 0 ? 0 : in.readCount(); left > 0; left--) {
                all = LongStream.concat(all, Arrays.stream(EventIdsRow.longs(in)));
            }
            return new Last(all.toArray(), 0);
        }

        long[] after(Last tail) {
            return LongStream.concat(Arrays.stream(tail.fingerprints), Arrays.stream(fingerprints))
                    .skip(evicted)
                    .toArray();
        }
    }

    static LastIdsRow ofHead(RowReader in) {
        int flags = in.readByte();
        Last readings = Last.ofHead(in, flags & READINGS);
        Last logistics = Last.ofHead(in, flags & LOGISTICS);
        return new LastIdsRow(readings, logistics, Last.ofHead(in, flags & TRADE), others(in, flags));
    }

    static LastIdsRow ofTail(RowReader in) {
        int flags = in.readByte();
        Last readings = Last.ofTail(in, flags & READINGS);
        Last logistics = Last.ofTail(in, flags & LOGISTICS);
        return new LastIdsRow(readings, logistics, Last.ofTail(in, flags & TRADE), others(in, flags));
    }

    private static EventIdsRow others(RowReader in, int flags) {
        List<KnownId> logistics = EventIdsRow.known(in, flags & KNOWN_LOGISTICS);
        return new EventIdsRow(EventIdsRow.NONE.readings(), logistics, EventIdsRow.known(in, flags & KNOWN_TRADE));
    }

    /**
     * With those of a head that follow those of a tail.
     *
     * @param known what has a time
     * @param until when those without one are no longer needed, epoch milliseconds
     */
    static Deduplicator with(Deduplicator known, LastIdsRow head, LastIdsRow tail, long until) {
        long[] sensor = head.readings.after(tail.readings);
        Deduplicator readings = new Deduplicator(known.sensor().plus(sensor, until), known.logistics(), known.trade());
        Deduplicator logistics = with(readings, EventKind.LOGISTICS, head.logistics.after(tail.logistics), until);
        return with(logistics, EventKind.TRADE, head.trade.after(tail.trade), until);
    }

    private static Deduplicator with(Deduplicator before, EventKind kind, long[] fingerprints, long until) {
        Deduplicator next = before;
        for (long fingerprint : fingerprints) {
            KnownId id = new KnownId(fingerprint, Revision.FIRST, until);
            next = next.plus(kind, id, Long.MIN_VALUE, Integer.MAX_VALUE).deduplicator();
        }
        return next;
    }
}
