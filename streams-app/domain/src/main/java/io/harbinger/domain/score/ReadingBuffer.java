package io.harbinger.domain.score;

import java.util.Arrays;

/**
 * Readings of one subject in order of arrival, packed: 24 bytes each, side by side, so that adding one touches one line
 * of memory. For one thread.
 */
final class ReadingBuffer {

    /** More are not worth keeping: by then a settlement costs next to nothing per reading. */
    static final int MOST = 64;

    private static final int FEW = 2;
    private static final int WORDS = 3;
    private static final int PRINT = 0;
    private static final int WHEN_AND_WHAT = 1;
    private static final int VALUE = 2;
    private static final int NUMBER_BITS = 20;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private long[] cells = new long[FEW * WORDS];
    private long base;
    private int size;

    int size() {
        return size;
    }

    boolean isFull() {
        return size == MOST;
    }

    /** Whether times are near enough to each other to be packed: within 200 years. */
    boolean takes(long time) {
        long offset = time - base;
        return size == 0 || (offset << NUMBER_BITS) >> NUMBER_BITS == offset;
    }

    long peek() {
        return cells[Math.min(size * WORDS, cells.length - 1)];
    }

    void add(Signal signal, long print, long time, double value) {
        int at = size * WORDS;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, 2 * at);
        }
        if (size == 0) {
            base = time;
        }
        cells[at + PRINT] = print;
        cells[at + WHEN_AND_WHAT] = (time - base) << NUMBER_BITS | signal.number();
        cells[at + VALUE] = Double.doubleToRawLongBits(value);
        size++;
    }

    int bytes() {
        return cells.length * Long.BYTES;
    }

    void addTo(long[] filter) {
        for (int i = 0; i < size; i++) {
            BloomFilter.add(filter, print(i));
        }
    }

    /** Forgets all, and gives back half of the room where they needed a quarter: the next ones may be more again. */
    void clear() {
        if (size * WORDS * 4 <= cells.length && cells.length > FEW * WORDS) {
            cells = new long[cells.length / 2];
        }
        size = 0;
    }

    long print(int index) {
        return cells[index * WORDS + PRINT];
    }

    long time(int index) {
        return base + (cells[index * WORDS + WHEN_AND_WHAT] >> NUMBER_BITS);
    }

    /** Number of the signal. */
    int signal(int index) {
        return (int) (cells[index * WORDS + WHEN_AND_WHAT] & NUMBER);
    }

    double value(int index) {
        return Double.longBitsToDouble(cells[index * WORDS + VALUE]);
    }

    /** Whether one has the id of {@code print}. */
    boolean holds(long print) {
        for (int i = 0; i < size; i++) {
            if (((print(i) ^ print) & Deduplicator.ID) == 0) {
                return true;
            }
        }
        return false;
    }
}
