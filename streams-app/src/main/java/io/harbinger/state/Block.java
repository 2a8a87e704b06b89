package io.harbinger.state;

import io.harbinger.state.ObjectCache.Entry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of the journal.
 *
 * <p>Stored as: its number, the number of the oldest block that counted when it was written (both 8 bytes), the notes.
 */
final class Block<V, S> {

    private static final int HEADER = 2 * Long.BYTES;

    private final int slot;
    private final long number;
    private final byte[] stored;
    private final List<Entry<V, S>> touched;
    private int settled;
    /** Whether the store below has it. */
    boolean below;

    private Block(int slot, byte[] stored, List<Entry<V, S>> touched) {
        this.slot = slot;
        this.number = ByteBuffer.wrap(stored).getLong();
        this.stored = stored;
        this.touched = touched;
    }

    /**
     * A new block.
     *
     * @param touched the entries that have notes in it
     */
    static <V, S> Block<V, S> of(int slot, long number, long oldest, byte[] notes, List<Entry<V, S>> touched) {
        byte[] stored = ByteBuffer.allocate(HEADER + notes.length)
                .putLong(number)
                .putLong(oldest)
                .put(notes)
                .array();
        return new Block<>(slot, stored, touched);
    }

    /** A block that the store below had. */
    static <V, S> Block<V, S> read(int slot, byte[] stored) {
        Block<V, S> block = new Block<>(slot, stored, new ArrayList<>());
        block.below = true;
        return block;
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
        return ByteBuffer.wrap(stored).getLong(Long.BYTES);
    }

    byte[] stored() {
        return stored;
    }

    byte[] notes() {
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
