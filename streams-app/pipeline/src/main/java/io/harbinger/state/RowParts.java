package io.harbinger.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one place, a changelog or a store: one that is larger than a record may be is kept in parts, any other
 * as it is. For one thread.
 *
 * <p>The first part has the key of the row. It begins with the byte −1, as no row does, then the number of parts, the
 * size of the row and its CRC-32C, 4 bytes each. The parts of a row are of one transaction; where a place has those of
 * two, or lacks one, the row is damaged, and not read.
 */
final class RowParts {

    /** Largest part, bytes: half of what a broker takes where nothing is configured. */
    static final int MOST_BYTES = 512 << 10;

    private static final byte IN_PARTS = -1;
    private static final int HEADER = 1 + 3 * Integer.BYTES;

    private final BiConsumer<Bytes, byte @Nullable []> place;
    /** Parts beyond the first, of the rows that have some. */
    private final Map<Bytes, Integer> more = new HashMap<>();

    /** @param place puts a record, or removes it where its value is null */
    RowParts(BiConsumer<Bytes, byte @Nullable []> place) {
        this.place = place;
    }

    /** Puts a row, and removes what a longer one before it has left. */
    void put(Bytes row, byte[] bytes) {
        int parts = 1;
        if (bytes.length <= MOST_BYTES) {
            place.accept(row, bytes);
        } else {
            parts = (HEADER + bytes.length + MOST_BYTES - 1) / MOST_BYTES;
            putParts(row, parts, bytes);
        }
        removeFrom(row, parts);
    }

    private void putParts(Bytes row, int parts, byte[] bytes) {
        int from = MOST_BYTES - HEADER;
        ByteBuffer first = ByteBuffer.allocate(MOST_BYTES).put(IN_PARTS);
        first.putInt(parts).putInt(bytes.length).putInt(checksum(bytes)).put(bytes, 0, from);
        place.accept(row, first.array());
        for (int part = 1; part < parts; part++) {
            int size = Math.min(MOST_BYTES, bytes.length - from);
            byte[] slice = new byte[size];
            System.arraycopy(bytes, from, slice, 0, size);
            place.accept(Rows.part(row, part), slice);
            from += size;
        }
    }

    /** Removes a row, all of its parts. */
    void remove(Bytes row) {
        place.accept(row, null);
        removeFrom(row, 1);
    }

    private void removeFrom(Bytes row, int part) {
        if (part == 1 && more.isEmpty()) {
            return;
        }
        int before = more.getOrDefault(row, 0);
        for (int left = part; left <= before; left++) {
            place.accept(Rows.part(row, left), null);
        }
        keep(row, part - 1);
    }

    private void keep(Bytes row, int beyondFirst) {
        if (beyondFirst > 0) {
            more.put(row, beyondFirst);
        } else {
            more.remove(row);
        }
    }

    /**
     * A row, of all its parts.
     *
     * @param first what is under its key; null where there is no such row
     * @param from gives the other parts by their keys
     * @throws IllegalStateException where a part is missing, or of another row
     */
    byte @Nullable [] read(Bytes row, byte @Nullable [] first, Function<Bytes, byte @Nullable []> from) {
        if (first == null || first.length < HEADER || first[0] != IN_PARTS) {
            return first;
        }
        ByteBuffer header = ByteBuffer.wrap(first, 1, HEADER - 1);
        int parts = header.getInt();
        int size = header.getInt();
        var bytes = new ByteArrayOutputStream(size);
        bytes.write(first, HEADER, first.length - HEADER);
        for (int part = 1; part < parts; part++) {
            byte[] next = from.apply(Rows.part(row, part));
            if (next == null) {
                throw damaged(row, "part " + (part + 1) + " of " + parts + " is missing");
            }
            bytes.writeBytes(next);
        }
        byte[] all = bytes.toByteArray();
        if (all.length != size || checksum(all) != header.getInt()) {
            throw damaged(row, "its " + parts + " parts are not of one row");
        }
        keep(row, parts - 1);
        return all;
    }

    /** The place has the same parts of a row as another, which has just been read. */
    void sameAs(RowParts other, Bytes row) {
        if (!more.isEmpty() || !other.more.isEmpty()) {
            keep(row, other.more.getOrDefault(row, 0));
        }
    }

    void clear() {
        more.clear();
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static IllegalStateException damaged(Bytes row, String how) {
        return new IllegalStateException("stored row " + row + " is damaged: " + how
                + "; delete the local state, so that it is restored from the changelog");
    }
}
