package io.harbinger.state;

import io.harbinger.state.ObjectCache.Entry;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to values since their rows were last logged, in the order in which it happened: an event costs a few
 * bytes here instead of a row. Blocks are logged as they fill, and at every commit; each goes into the next slot of a
 * ring, and before one is overwritten, the rows that still need it are logged.
 *
 * @param <V> values, which change within
 * @param <S> what of a value its row holds
 */
final class Journal<V, S> {

    private static final int SLOTS = 4096;
    private static final int BLOCK_BYTES = 64 << 10;
    /** No key of a row ends so. */
    private static final byte MARK = 2;

    private final Notes<V> notes;
    private final KeyValueStore<Bytes, byte[]> inner;
    private final long limit;
    private final Deque<Block<V, S>> live = new ArrayDeque<>();
    private List<Entry<V, S>> touched = new ArrayList<>();
    private long current = 1;
    private long bytes;

    /**
     * A journal.
     *
     * @param inner where a checkpoint is to find it
     * @param limit bytes of blocks that may count at once
     */
    Journal(Notes<V> notes, KeyValueStore<Bytes, byte[]> inner, long limit) {
        this.notes = notes;
        this.inner = inner;
        this.limit = limit;
    }

    /** Number of the block that is being written: what is logged of a row now has all that was told before. */
    long current() {
        return current;
    }

    /** Whether the current block has to be logged before more is added. */
    boolean isFull() {
        return notes.size() >= BLOCK_BYTES;
    }

    void add(Entry<V, S> entry, V value) {
        notes.add(entry.key, value);
        if (entry.notedAt != current) {
            entry.notedAt = current;
            touched.add(entry);
        }
    }

    /**
     * Logs the current block, if it tells anything.
     *
     * @param rowOf logs the row of an entry
     */
    void flush(Changelog to, Consumer<Entry<V, S>> rowOf) {
        if (notes.size() == 0) {
            return;
        }
        long number = current++;
        makeRoom(rowOf);
        long oldest = live.isEmpty() ? number : live.getFirst().number();
        Block<V, S> block = Block.of(number, oldest, notes.take(), touched);
        to.log(slot(number), block.stored());
        append(block);
        touched = new ArrayList<>();
    }

    private void append(Block<V, S> block) {
        live.addLast(block);
        bytes += block.stored().length;
    }

    private void makeRoom(Consumer<Entry<V, S>> rowOf) {
        while (!live.isEmpty() && (live.getFirst().isSettled() || isOver())) {
            live.getFirst().unsettled().forEach(rowOf);
            bytes -= live.removeFirst().stored().length;
        }
    }

    private boolean isOver() {
        return bytes > limit || live.size() >= SLOTS;
    }

    /** Puts into the store below what has been logged and still counts. */
    void store() {
        for (Block<V, S> block : live) {
            if (!block.below) {
                inner.put(slot(block.number()), block.stored());
                block.below = true;
            }
        }
    }

    /**
     * Does again what the store below has of the journal.
     *
     * @param entries an entry by its key, with a value
     */
    void recover(Function<String, Entry<V, S>> entries) {
        List<Block<V, S>> found = found();
        if (found.isEmpty()) {
            return;
        }
        Block<V, S> last = found.get(found.size() - 1);
        for (Block<V, S> block : found) {
            if (block.number() >= last.oldest()) {
                current = block.number();
                notes.redo(block.notes(), key -> touch(block, entries.apply(key)));
                append(block);
            }
        }
        current = last.number() + 1;
    }

    private V touch(Block<V, S> block, Entry<V, S> entry) {
        if (entry.notedAt != block.number()) {
            entry.notedAt = block.number();
            block.touched().add(entry);
        }
        @Nullable V value = entry.value;
        if (value == null) {
            throw new IllegalStateException("no value to note on");
        }
        return value;
    }

    private List<Block<V, S>> found() {
        List<Block<V, S>> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> slots = inner.range(slot(0), slot(SLOTS - 1))) {
            while (slots.hasNext()) {
                KeyValue<Bytes, byte[]> slot = slots.next();
                if (isSlot(slot.key)) {
                    Block<V, S> block = Block.read(slot.value);
                    block.below = true;
                    found.add(block);
                }
            }
        }
        found.sort(Comparator.comparingLong(Block::number));
        return found;
    }

    /** Forgets everything. */
    void clear() {
        notes.take();
        live.clear();
        touched = new ArrayList<>();
        bytes = 0;
        current = 1;
    }

    private static Bytes slot(long number) {
        short slot = (short) Math.floorMod(number, SLOTS);
        return Bytes.wrap(
                ByteBuffer.allocate(4).put((byte) 0).putShort(slot).put(MARK).array());
    }

    private static boolean isSlot(Bytes key) {
        byte[] bytes = key.get();
        return bytes.length == 4 && bytes[0] == 0 && bytes[3] == MARK;
    }
}
