package io.harbinger.state;

import io.harbinger.state.ObjectCache.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to values since their rows were last logged, in the order in which it happened: an event costs a few
 * bytes here instead of a row. Blocks are logged as they fill, and at every commit, each into a slot of its own. When all
 * rows have what a block tells, its slot is free for another; where all blocks together take too much, rows are logged for
 * the sake of the oldest.
 *
 * @param <V> values, which change within
 * @param <S> what of a value its row holds
 */
final class WriteAheadLog<V, S> {

    /** Free slots that are kept beside as many as are in use; beyond, the last ones are removed. */
    private static final int SPARE = 4;

    private static final int BLOCK_BYTES = 64 << 10;

    private final EntryCodec<V> notes;
    private final KeyValueStore<Bytes, byte[]> inner;
    private final HeapBudget.Journals limits;
    private final Deque<Segment<V, S>> live = new ArrayDeque<>();
    private final NavigableSet<Integer> free = new TreeSet<>();
    private int slots;
    private List<Entry<V, S>> touched = new ArrayList<>();
    private long current = 1;
    private long bytes;
    private long onHeap;

    /**
     * A journal.
     *
     * @param inner where a checkpoint is to find it, and where blocks go for which the heap has no room
     */
    WriteAheadLog(EntryCodec<V> notes, KeyValueStore<Bytes, byte[]> inner, HeapBudget.Journals limits) {
        this.notes = notes;
        this.inner = inner;
        this.limits = limits;
    }

    /** Number of the block that is being written: what is logged of a row now has all that was told before. */
    long current() {
        return current;
    }

    /** Whether the current block has to be logged before more is added. */
    boolean isFull() {
        return notes.size() >= BLOCK_BYTES;
    }

    /** Notes what has just happened to a value; true with its first note in the current block. */
    boolean add(Entry<V, S> entry, V value) {
        notes.add(entry.key, value);
        if (entry.notedAt == current) {
            return false;
        }
        entry.notedAt = current;
        touched.add(entry);
        return true;
    }

    /**
     * Logs the current block, if it tells anything.
     *
     * @param rowOf logs the row of an entry
     */
    void flush(Changelog to, Consumer<Entry<V, S>> rowOf) {
        boolean tells = notes.size() > 0;
        long number = current;
        current += tells ? 1 : 0;
        retire(rowOf);
        if (tells) {
            long oldest = live.isEmpty() ? number : live.getFirst().number();
            byte[] stored = Segment.stored(number, oldest, notes.take());
            int slot = freeSlot();
            to.log(SegmentKeys.of(slot), stored);
            append(Segment.of(slot, stored, touched));
            touched = new ArrayList<>();
        }
        removeSpare(to);
    }

    private void append(Segment<V, S> block) {
        live.addLast(block);
        bytes += block.size();
        onHeap += block.onHeap();
        if (onHeap > limits.onHeap()) {
            store(block);
        }
    }

    private void store(Segment<V, S> block) {
        onHeap -= block.onHeap();
        block.store(inner);
    }

    private void retire(Consumer<Entry<V, S>> rowOf) {
        while (!live.isEmpty() && (live.getFirst().isSettled() || bytes > limits.inAll())) {
            Segment<V, S> oldest = live.removeFirst();
            oldest.unsettled().forEach(rowOf);
            bytes -= oldest.size();
            onHeap -= oldest.onHeap();
            free.add(oldest.slot());
        }
    }

    private int freeSlot() {
        Integer slot = free.pollFirst();
        return slot == null ? slots++ : slot;
    }

    private void removeSpare(Changelog to) {
        while (free.size() > live.size() + SPARE && free.last() == slots - 1) {
            slots--;
            free.pollLast();
            to.log(SegmentKeys.of(slots), null);
            inner.delete(SegmentKeys.of(slots));
        }
    }

    /** Puts into the store below what has been logged and still counts. */
    void store() {
        live.forEach(this::store);
    }

    /**
     * Does again what the store below has of the journal.
     *
     * @param entries an entry by its key, with a value
     * @param after every block
     */
    void recover(Function<String, Entry<V, S>> entries, Runnable after) {
        List<Segment<V, S>> found = found();
        if (found.isEmpty()) {
            return;
        }
        Segment<V, S> last = found.get(found.size() - 1);
        for (Segment<V, S> block : found) {
            slots = Math.max(slots, block.slot() + 1);
        }
        IntStream.range(0, slots).forEach(free::add);
        for (Segment<V, S> block : found) {
            if (block.number() >= last.oldest()) {
                current = block.number();
                notes.redo(notes(block), key -> touch(block, entries.apply(key)));
                append(block);
                free.remove(block.slot());
                after.run();
            }
        }
        current = last.number() + 1;
    }

    private byte[] notes(Segment<V, S> block) {
        byte[] stored = inner.get(SegmentKeys.of(block.slot()));
        return Segment.notes(Objects.requireNonNull(stored, "it was found there"));
    }

    private V touch(Segment<V, S> block, Entry<V, S> entry) {
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

    /** The blocks of the store below, in order, without what they tell: all of it would not fit everywhere. */
    private List<Segment<V, S>> found() {
        List<Segment<V, S>> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> stored =
                inner.range(SegmentKeys.of(0), SegmentKeys.of(Integer.MAX_VALUE))) {
            while (stored.hasNext()) {
                KeyValue<Bytes, byte[]> block = stored.next();
                byte[] key = block.key.get();
                if (SegmentKeys.isBlock(key)) {
                    found.add(Segment.read(SegmentKeys.slot(key), block.value));
                }
            }
        }
        found.sort(Comparator.comparingLong(Segment::number));
        return found;
    }

    /** Forgets everything. */
    void clear() {
        notes.take();
        live.clear();
        free.clear();
        slots = 0;
        touched = new ArrayList<>();
        bytes = 0;
        onHeap = 0;
        current = 1;
    }
}
