package io.harbinger.wire.row;

import io.harbinger.domain.dedup.KnownId;
import io.harbinger.domain.event.Revision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Known ids, nine bytes each for most: many are needed until the same time, so that those times are listed once. The
 * revisions follow only where one of them is not the first.
 */
final class KnownIdsRow {

    private static final int FIRST_ONLY = 0;
    private static final int WITH_REVISIONS = 1;

    private KnownIdsRow() {}

    static void write(RowWriter out, List<KnownId> ids) {
        long[] untils =
                ids.stream().mapToLong(KnownId::until).sorted().distinct().toArray();
        boolean revised = ids.stream().anyMatch(id -> !id.revision().isFirst());
        out.putVar(untils.length);
        long before = 0;
        for (long until : untils) {
            out.putVar(until - before);
            before = until;
        }
        out.putByte(revised ? WITH_REVISIONS : FIRST_ONLY).putVar(ids.size());
        for (KnownId id : ids) {
            out.putLong(id.fingerprint()).putVar(Arrays.binarySearch(untils, id.until()));
            if (revised) {
                out.putVar(id.revision().number()).putByte(id.revision().retracted() ? 1 : 0);
            }
        }
    }

    /** In the order in which they were written. */
    static List<KnownId> read(RowReader in) {
        long[] untils = new long[in.readCount()];
        long before = 0;
        for (int i = 0; i < untils.length; i++) {
            before += in.readVar();
            untils[i] = before;
        }
        boolean revised = in.readByte() == WITH_REVISIONS;
        int count = in.readCount();
        List<KnownId> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long fingerprint = in.readLong();
            long until = untils[in.readCount()];
            Revision revision = revised ? Revision.of(in.readVar(), in.readByte() == 1) : Revision.FIRST;
            ids.add(new KnownId(fingerprint, revision, until));
        }
        return ids;
    }
}
