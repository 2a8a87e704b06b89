package io.harbinger.domain.batch;

import io.harbinger.domain.dedup.BloomFilter;
import io.harbinger.domain.dedup.Fingerprint;
import java.util.Arrays;

/**
 * Readings of one subject in order of arrival, packed: 24 bytes each, side by side, so that adding one touches one
 * cache line. For one thread.
 */
final class ReadingBuffer {

    /** Larger batches are not worth keeping: by then applying one costs next to nothing per reading. */
    static final int CAPACITY = 64;

    private static final int INITIAL = 2;
    private static final int WORDS = 3;
    private static final int FINGERPRINT = 0;
    private static final int TIME_AND_SIGNAL = 1;
    private static final int VALUE = 2;
    private static final int SIGNAL_BITS = 20;
    private static final long SIGNAL = (1L << SIGNAL_BITS) - 1;

    private long[] cells = new long[INITIAL * WORDS];
    /** Times are stored as offsets from this one. */
    private long base;

    private int size;

    int size() {
        return size;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    /** Whether a time is near enough to the others to be packed with them: within 200 years. */
    boolean accepts(long time) {
        long offset = time - base;
        return size == 0 || (offset << SIGNAL_BITS) >> SIGNAL_BITS == offset;
    }

    /** Reads the cell that {@link #add} will write. */
    long prefetch() {
        return cells[Math.min(size * WORDS, cells.length - 1)];
    }

    void add(Signal signal, long fingerprint, long time, double value) {
        int at = size * WORDS;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, 2 * at);
        }
        if (size == 0) {
            base = time;
        }
        cells[at + FINGERPRINT] = fingerprint;
        cells[at + TIME_AND_SIGNAL] = (time - base) << SIGNAL_BITS | signal.number();
        cells[at + VALUE] = Double.doubleToRawLongBits(value);
        size++;
    }

    int bytes() {
        return cells.length * Long.BYTES;
    }

    void addTo(long[] filter) {
        for (int i = 0; i < size; i++) {
            BloomFilter.add(filter, fingerprint(i));
        }
    }

    /** Removes all, and halves the room where they needed a quarter of it: the next ones may be more again. */
    void clear() {
        if (size * WORDS * 4 <= cells.length && cells.length > INITIAL * WORDS) {
            cells = new long[cells.length / 2];
        }
        size = 0;
    }

    long fingerprint(int index) {
        return cells[index * WORDS + FINGERPRINT];
    }

    long time(int index) {
        return base + (cells[index * WORDS + TIME_AND_SIGNAL] >> SIGNAL_BITS);
    }

    /** Number of the signal. */
    int signal(int index) {
        return (int) (cells[index * WORDS + TIME_AND_SIGNAL] & SIGNAL);
    }

    double value(int index) {
        return Double.longBitsToDouble(cells[index * WORDS + VALUE]);
    }

    /** Whether a buffered reading has the id of {@code fingerprint}. */
    boolean containsId(long fingerprint) {
        for (int i = 0; i < size; i++) {
            if (Fingerprint.sameId(fingerprint(i), fingerprint)) {
                return true;
            }
        }
        return false;
    }
}
