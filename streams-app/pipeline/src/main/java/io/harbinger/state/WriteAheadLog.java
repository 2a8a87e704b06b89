package io.harbinger.state;

import io.harbinger.state.ObjectCache.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The changes of values since their rows were last logged, in order: an event costs a few bytes here instead of a
 * row. Segments are logged as they fill, and at every commit, each into a slot of its own. When all rows have what a
 * segment has, its slot is free for another; when all segments together take too much, rows are logged to free the
 * oldest.
 *
 * @param <V> values, which change within
 * @param <S> what of a value its row has
 */
final class WriteAheadLog<V, S> {

    /** Free slots that are kept beside as many as are in use; beyond, the last ones are removed. */
    private static final int SPARE = 4;

    private static final int SEGMENT_BYTES = 64 << 10;

    private final EntryCodec<V> codec;
    private final KeyValueStore<Bytes, byte[]> inner;
    private final HeapBudget.LogLimits limits;
    private final Deque<Segment<V, S>> live = new ArrayDeque<>();
    /** Free slots, each with the number of the segment that was last written into it. */
    private final NavigableMap<Integer, Long> free = new TreeMap<>();

    private int slots;
    private List<Entry<V, S>> touched = new ArrayList<>();
    private long current = 1;
    /** The segment written last; 0 where there is none. */
    private long newest;
    /** A restart would replay segments from this one on. */
    private long replayed = Long.MAX_VALUE;

    private long bytes;
    private long onHeap;

    /**
     * An empty log.
     *
     * @param inner where a checkpoint has to find it, and where segments go for which the heap has no room
     */
    WriteAheadLog(EntryCodec<V> codec, KeyValueStore<Bytes, byte[]> inner, HeapBudget.LogLimits limits) {
        this.codec = codec;
        this.inner = inner;
        this.limits = limits;
    }

    /** Number of the segment that is being written: a row logged now has all that came before it. */
    long current() {
        return current;
    }

    /** Number of the first segment that a restart would replay; beyond all numbers where there is none. */
    long replayed() {
        return replayed;
    }

    /** Whether the current segment has to be logged before more is appended. */
    boolean isFull() {
        return codec.size() >= SEGMENT_BYTES;
    }

    /** Appends the latest change of a value; true if it is the value's first entry in the current segment. */
    boolean append(Entry<V, S> entry, V value) {
        codec.append(entry.key, value);
        if (!entry.listed) {
            entry.listed = true;
            touched.add(entry);
        }
        boolean isFirst = entry.entrySegment != current;
        entry.entrySegment = current;
        return isFirst;
    }

    /**
     * Logs the current segment, if it has entries.
     *
     * @param logRow logs the row of a cached value
     */
    void flush(Changelog to, Consumer<Entry<V, S>> logRow) {
        boolean hasEntries = codec.size() > 0;
        long number = current;
        current += hasEntries ? 1 : 0;
        retire(logRow);
        if (hasEntries) {
            long oldest = live.isEmpty() ? number : live.getFirst().number();
            byte[] stored = Segment.stored(number, oldest, codec.drain(Segment.HEADER));
            int slot = freeSlot();
            to.log(SegmentKeys.of(slot), stored);
            append(Segment.of(slot, stored, touched));
            touched = new ArrayList<>();
            newest = number;
            replayed = oldest;
        }
        removeSpare(to);
    }

    private void append(Segment<V, S> segment) {
        live.addLast(segment);
        bytes += segment.size();
        onHeap += segment.onHeap();
        if (onHeap > limits.onHeap()) {
            store(segment);
        }
    }

    private void store(Segment<V, S> segment) {
        onHeap -= segment.onHeap();
        segment.store(inner);
    }

    private void retire(Consumer<Entry<V, S>> logRow) {
        while (!live.isEmpty() && (live.getFirst().isApplied() || bytes > limits.total())) {
            Segment<V, S> oldest = live.removeFirst();
            oldest.unapplied().forEach(logRow);
            bytes -= oldest.size();
            onHeap -= oldest.onHeap();
            free.put(oldest.slot(), oldest.number());
        }
    }

    private int freeSlot() {
        Map.Entry<Integer, Long> slot = free.pollFirstEntry();
        return slot == null ? slots++ : slot.getKey();
    }

    /** The newest segment stays in any case: it says which of the others are obsolete. */
    private void removeSpare(Changelog to) {
        while (free.size() > live.size() + SPARE
                && free.lastKey() == slots - 1
                && free.lastEntry().getValue() != newest) {
            slots--;
            free.pollLastEntry();
            remove(slots, to);
        }
    }

    private void remove(int slot, Changelog to) {
        to.log(SegmentKeys.of(slot), null);
        inner.delete(SegmentKeys.of(slot));
    }

    /** Removes the obsolete segments where no other is left, oldest first, so that a restart replays nothing. */
    void removeObsolete(Changelog to) {
        if (live.isEmpty() && codec.size() == 0 && newest > 0) {
            free.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(slot -> remove(slot.getKey(), to));
            free.clear();
            slots = 0;
            newest = 0;
            replayed = Long.MAX_VALUE;
        }
    }

    /** Moves all live segments to the store below. */
    void store() {
        live.forEach(this::store);
    }

    /**
     * Replays what the store below has of the log.
     *
     * @param entries a cached value by its key
     * @param afterEach called after every segment
     */
    void recover(Function<String, Entry<V, S>> entries, Runnable afterEach) {
        List<Segment<V, S>> found = found();
        if (found.isEmpty()) {
            return;
        }
        Segment<V, S> last = found.get(found.size() - 1);
        for (Segment<V, S> segment : found) {
            slots = Math.max(slots, segment.slot() + 1);
        }
        IntStream.range(0, slots).forEach(slot -> free.put(slot, 0L));
        newest = last.number();
        replayed = last.oldest();
        for (Segment<V, S> segment : found) {
            free.put(segment.slot(), segment.number());
            if (segment.number() >= last.oldest()) {
                current = segment.number();
                codec.replay(entries(segment), key -> touch(segment, entries.apply(key)));
                append(segment);
                free.remove(segment.slot());
                afterEach.run();
            }
        }
        current = last.number() + 1;
    }

    private byte[] entries(Segment<V, S> segment) {
        byte[] stored = inner.get(SegmentKeys.of(segment.slot()));
        return Segment.entries(Objects.requireNonNull(stored, "it was found there"));
    }

    private V touch(Segment<V, S> segment, Entry<V, S> entry) {
        entry.entrySegment = segment.number();
        if (!entry.listed) {
            entry.listed = true;
            segment.touched().add(entry);
        }
        @Nullable V value = entry.value;
        if (value == null) {
            throw new IllegalStateException("no value to replay an entry on");
        }
        return value;
    }

    /** The segments of the store below, in order, without their entries, which might not fit on the heap together. */
    private List<Segment<V, S>> found() {
        List<Segment<V, S>> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> stored =
                inner.range(SegmentKeys.of(0), SegmentKeys.of(Integer.MAX_VALUE))) {
            while (stored.hasNext()) {
                KeyValue<Bytes, byte[]> record = stored.next();
                byte[] key = record.key.get();
                if (SegmentKeys.isSegment(key)) {
                    found.add(Segment.read(SegmentKeys.slot(key), record.value));
                }
            }
        }
        found.sort(Comparator.comparingLong(Segment::number));
        return found;
    }

    /** Removes everything. */
    void clear() {
        codec.drain(0);
        live.clear();
        free.clear();
        slots = 0;
        touched = new ArrayList<>();
        bytes = 0;
        onHeap = 0;
        current = 1;
        newest = 0;
        replayed = Long.MAX_VALUE;
    }
}
