package io.harbinger.domain.batch;

import io.harbinger.domain.dedup.BloomFilter;
import io.harbinger.domain.dedup.Fingerprint;
import java.util.Arrays;

/**
 * Readings of one subject in order of arrival, packed side by side, so that adding one touches one cache line or two.
 * While all are of one signal, and within three weeks of each other, they take 20 bytes each: two of them are
 * fingerprint, value, fingerprint, value, and both times in one word. From the first that is not, they take 24:
 * fingerprint, time and signal, value. For one thread.
 */
final class ReadingBuffer {

    /** Larger batches are not worth keeping: by then applying one costs next to nothing per reading. */
    static final int CAPACITY = 64;

    private static final int PAIR_WORDS = 5;
    private static final int TIMES_OF_PAIR = 4;
    private static final int WORDS = 3;
    private static final int FINGERPRINT = 0;
    private static final int TIME_AND_SIGNAL = 1;
    private static final int VALUE = 2;
    private static final int SIGNAL_BITS = 20;
    private static final long SIGNAL = (1L << SIGNAL_BITS) - 1;
    private static final int SEVERAL = -1;
    private static final long LOW = 0xFFFF_FFFFL;

    private long[] cells = new long[PAIR_WORDS];
    /** Times are stored as offsets from this one. */
    private long base;

    /** Of all readings; {@link #SEVERAL} where they are not packed in pairs, and will not be again. */
    private int signal;

    private int size;

    int size() {
        return size;
    }

    private boolean isWide() {
        return signal == SEVERAL;
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
        return cells[Math.min(isWide() ? size * WORDS : pair(size), cells.length - 1)];
    }

    void add(Signal of, long fingerprint, long time, double value) {
        if (size == 0) {
            base = time;
            signal = isWide() ? SEVERAL : of.number();
        }
        if (!isWide() && (of.number() != signal || time - base != (int) (time - base))) {
            widen();
        }
        if (words(size + 1) > cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        if (isWide()) {
            put(cells, size, fingerprint, (time - base) << SIGNAL_BITS | of.number(), value);
        } else {
            int at = pair(size) + 2 * (size & 1);
            cells[at] = fingerprint;
            cells[at + 1] = Double.doubleToRawLongBits(value);
            putOffset((int) (time - base));
        }
        size++;
    }

    private static void put(long[] to, int index, long fingerprint, long timeAndSignal, double value) {
        to[index * WORDS + FINGERPRINT] = fingerprint;
        to[index * WORDS + TIME_AND_SIGNAL] = timeAndSignal;
        to[index * WORDS + VALUE] = Double.doubleToRawLongBits(value);
    }

    /** The times of a pair are the halves of a word, the first the low one. */
    private void putOffset(int offset) {
        int times = pair(size) + TIMES_OF_PAIR;
        cells[times] = (size & 1) == 0 ? offset & LOW : (cells[times] & LOW) | (long) offset << Integer.SIZE;
    }

    private void widen() {
        long[] next = new long[Math.max(cells.length, (size + 1) * WORDS)];
        for (int i = 0; i < size; i++) {
            put(next, i, fingerprint(i), (time(i) - base) << SIGNAL_BITS | signal, value(i));
        }
        cells = next;
        signal = SEVERAL;
    }

    /** How many words so many readings take. */
    private int words(int count) {
        return isWide() ? count * WORDS : pair(count + 1);
    }

    /** Where the pair of a reading begins. */
    private static int pair(int index) {
        return (index >> 1) * PAIR_WORDS;
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
        if (words(size) * 4 <= cells.length && cells.length > PAIR_WORDS) {
            cells = new long[cells.length / 2];
        }
        size = 0;
    }

    long fingerprint(int index) {
        return cells[isWide() ? index * WORDS + FINGERPRINT : pair(index) + 2 * (index & 1)];
    }

    long time(int index) {
        if (isWide()) {
            return base + (cells[index * WORDS + TIME_AND_SIGNAL] >> SIGNAL_BITS);
        }
        long times = cells[pair(index) + TIMES_OF_PAIR];
        return base + (int) ((index & 1) == 0 ? times : times >> Integer.SIZE);
    }

    /** Number of the signal. */
    int signal(int index) {
        return isWide() ? (int) (cells[index * WORDS + TIME_AND_SIGNAL] & SIGNAL) : signal;
    }

    double value(int index) {
        return Double.longBitsToDouble(cells[isWide() ? index * WORDS + VALUE : pair(index) + 2 * (index & 1) + 1]);
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
