package io.harbinger.state;

import io.harbinger.state.ObjectCache.Entry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the journal.
 *
 * <p>Stored as: its number, the number of the oldest block that counted when it was written (both 8 bytes), the notes.
 */
final class Segment<V, S> {

    private static final int HEADER = 2 * Long.BYTES;

    private final int slot;
    private final long number;
    private final long oldest;
    private final int size;
    private final List<Entry<V, S>> touched;
    /** Its stored form until the store below has it. */
    private byte @Nullable [] stored;

    private int settled;

    private Segment(int slot, byte[] stored, boolean below, List<Entry<V, S>> touched) {
        this.slot = slot;
        this.number = ByteBuffer.wrap(stored).getLong();
        this.oldest = ByteBuffer.wrap(stored).getLong(Long.BYTES);
        this.size = stored.length;
        this.stored = below ? null : stored;
        this.touched = touched;
    }

    /** The stored form of a new block. */
    static byte[] stored(long number, long oldest, byte[] notes) {
        return ByteBuffer.allocate(HEADER + notes.length)
                .putLong(number)
                .putLong(oldest)
                .put(notes)
                .array();
    }

    /**
     * A new block.
     *
     * @param touched the entries that have notes in it
     */
    static <V, S> Segment<V, S> of(int slot, byte[] stored, List<Entry<V, S>> touched) {
        return new Segment<>(slot, stored, false, touched);
    }

    /** A block that the store below has. */
    static <V, S> Segment<V, S> read(int slot, byte[] stored) {
        return new Segment<>(slot, stored, true, new ArrayList<>());
    }

    /** Where it is logged. */
    int slot() {
        return slot;
    }

    long number() {
        return number;
    }

    /** Blocks before this number no longer counted when this one was written. */
    long oldest() {
        return oldest;
    }

    /** Of its stored form, bytes. */
    int size() {
        return size;
    }

    /** What of it is on the heap, bytes. */
    int onHeap() {
        return stored == null ? 0 : size;
    }

    /** Has the store below keep it. */
    void store(KeyValueStore<Bytes, byte[]> below) {
        if (stored != null) {
            below.put(SegmentKeys.of(slot), stored);
            stored = null;
        }
    }

    /** What a stored block tells. */
    static byte[] notes(byte[] stored) {
        return Arrays.copyOfRange(stored, HEADER, stored.length);
    }

    List<Entry<V, S>> touched() {
        return touched;
    }

    /** Whether every row has what this block tells; once known of a row, it is not asked again. */
    boolean isSettled() {
        while (settled < touched.size() && touched.get(settled).rowAt > number) {
            settled++;
        }
        return settled == touched.size();
    }

    /** The entries whose rows lack something of it. */
    List<Entry<V, S>> unsettled() {
        return touched.subList(settled, touched.size()).stream()
                .filter(entry -> entry.rowAt <= number)
                .toList();
    }
}
