package io.harbinger.wire.row;

import io.harbinger.domain.dedup.Deduplicator;
import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.dedup.KnownIds;
import io.harbinger.domain.dedup.ReadingIds;
import java.util.List;

/**
 * Event ids: the newest of each kind in a row's head, what is large in its tail. Each part begins with a byte of flags
 * for what it has. Of readings all are in the head: few are needed when a row is written, since a pane has just closed.
 *
 * @param readings those of readings
 * @param logistics those of logistics events
 * @param trade those of trade flows
 */
record EventIdsRow(ReadingIds readings, List<KnownId> logistics, List<KnownId> trade) {

    private static final int READINGS = 1;
    private static final int LOGISTICS = 16;
    private static final int TRADE = 32;

    static final EventIdsRow NONE = new EventIdsRow(ReadingIds.NONE, List.of(), List.of());

    /** What a head has. */
    static EventIdsRow newest(Deduplicator ids) {
        return new EventIdsRow(
                ids.sensor(), ids.logistics().latest(), ids.trade().latest());
    }

    /** What a tail has. */
    static EventIdsRow merged(Deduplicator ids) {
        return new EventIdsRow(
                ReadingIds.NONE, ids.logistics().merged(), ids.trade().merged());
    }

    void write(RowWriter out) {
        out.putByte(flag(readings.size() > 0, READINGS)
                | flag(!logistics.isEmpty(), LOGISTICS)
                | flag(!trade.isEmpty(), TRADE));
        if (readings.size() > 0) {
            writeReadings(out);
        }
        writeKnown(out, logistics);
        writeKnown(out, trade);
    }

    private void writeReadings(RowWriter out) {
        out.putVar(readings.times());
        long before = 0;
        for (int time = 0; time < readings.times(); time++) {
            out.putVar(readings.until(time) - before);
            before = readings.until(time);
            long[] fingerprints = readings.neededUntil(time);
            out.putVar(fingerprints.length);
            for (long fingerprint : fingerprints) {
                out.putLong(fingerprint);
            }
        }
    }

    private static int flag(boolean present, int bit) {
        return present ? bit : 0;
    }

    private static void writeKnown(RowWriter out, List<KnownId> ids) {
        if (!ids.isEmpty()) {
            KnownIdsRow.write(out, ids);
        }
    }

    static EventIdsRow read(RowReader in) {
        int flags = in.readByte();
        ReadingIds readings = (flags & READINGS) == 0 ? ReadingIds.NONE : readings(in);
        return new EventIdsRow(readings, known(in, flags & LOGISTICS), known(in, flags & TRADE));
    }

    private static ReadingIds readings(RowReader in) {
        ReadingIds ids = ReadingIds.NONE;
        long until = 0;
        for (int left = in.readCount(); left > 0; left--) {
            until += in.readVar();
            ids = ids.plus(longs(in), until);
        }
        return ids;
    }

    static long[] longs(RowReader in) {
        long[] values = new long[in.readCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    static List<KnownId> known(RowReader in, int has) {
        return has == 0 ? List.of() : KnownIdsRow.read(in);
    }

    /** With what a tail has: all that is known. */
    Deduplicator with(EventIdsRow tail) {
        return new Deduplicator(readings, KnownIds.of(tail.logistics, logistics), KnownIds.of(tail.trade, trade));
    }
}
