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
 * A segment of the write-ahead log.
 *
 * <p>Stored as: its number, the number of the oldest live segment when it was written (both 8 bytes), the entries.
 */
final class Segment<V, S> {

    /** Bytes before the entries. */
    static final int HEADER = 2 * Long.BYTES;

    private final int slot;
    private final long number;
    private final long oldest;
    private final int size;
    private final List<Entry<V, S>> touched;
    /** Its stored form; null once the store below has it. */
    private byte @Nullable [] stored;

    /** The rows of so many of the touched have all that this segment has; once true of a row, it stays so. */
    private int applied;

    private Segment(int slot, byte[] stored, boolean inStore, List<Entry<V, S>> touched) {
        this.slot = slot;
        this.number = ByteBuffer.wrap(stored).getLong();
        this.oldest = ByteBuffer.wrap(stored).getLong(Long.BYTES);
        this.size = stored.length;
        this.stored = inStore ? null : stored;
        this.touched = touched;
    }

    /**
     * The stored form of a new segment.
     *
     * @param entries behind {@link #HEADER} bytes of room
     */
    static byte[] stored(long number, long oldest, byte[] entries) {
        return ByteBuffer.wrap(entries).putLong(number).putLong(oldest).array();
    }

    /**
     * A new segment.
     *
     * @param touched the cached values whose rows lack something of it, but for those that an earlier one lists: these
     *     have their rows logged before it becomes obsolete
     */
    static <V, S> Segment<V, S> of(int slot, byte[] stored, List<Entry<V, S>> touched) {
        return new Segment<>(slot, stored, false, touched);
    }

    /** A segment that the store below has. */
    static <V, S> Segment<V, S> read(int slot, byte[] stored) {
        return new Segment<>(slot, stored, true, new ArrayList<>());
    }

    /** The slot under whose key it is logged. */
    int slot() {
        return slot;
    }

    long number() {
        return number;
    }

    /** Segments before this number were obsolete when this one was written. */
    long oldest() {
        return oldest;
    }

    /** Size of its stored form, bytes. */
    int size() {
        return size;
    }

    /** Bytes of it on the heap. */
    int onHeap() {
        return stored == null ? 0 : size;
    }

    /** Moves it to the store below. */
    void store(KeyValueStore<Bytes, byte[]> below) {
        if (stored != null) {
            below.put(SegmentKeys.of(slot), stored);
            stored = null;
        }
    }

    /** The entries of a stored segment. */
    static byte[] entries(byte[] stored) {
        return Arrays.copyOfRange(stored, HEADER, stored.length);
    }

    List<Entry<V, S>> touched() {
        return touched;
    }

    /** Whether every row has what this segment has. */
    boolean isApplied() {
        while (applied < touched.size() && touched.get(applied).rowSegment > number) {
            applied++;
        }
        return applied == touched.size();
    }

    /** The cached values whose rows lack something of it. */
    List<Entry<V, S>> unapplied() {
        return touched.subList(applied, touched.size()).stream()
                .filter(entry -> entry.rowSegment <= number)
                .toList();
    }
}
