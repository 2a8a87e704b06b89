package io.harbinger.state;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The heap that all object stores of an application may use together, estimated from the stored size of their values.
 * A store that exceeds the limit evicts values of its own until it is kept.
 */
public final class HeapBudget {

    /** Heap of an entry beside its value: keys, tables, references. */
    static final int ENTRY_BYTES = 140;

    /** Heap of a key of which a row is stored and nothing is cached: who schedules it keeps the key. */
    static final int KEY_BYTES = 80;

    /** Heap of a value that has a row, whatever its size (histograms of the live heap: 560 bytes beside a row of 100). */
    private static final int VALUE_BYTES = 500;

    /** Objects take about this many times their stored size. */
    private static final int OBJECT_FACTOR = 2;

    private static final int LOG_SHARE = 48;

    /** A log may take so many times its part of the heap in all; of the rest, the heap has the list of values alone. */
    private static final int LOG_FACTOR = 10;
    /** What a restart replays in a few seconds, whatever the heap. */
    private static final long MAX_LOG_BYTES = 256L << 20;

    /** What the process needs before it has any value. */
    private static final long OTHERS_BYTES = 100L << 20;

    /** What lives for long has two thirds of the heap with the parallel collector; it is never quite full. */
    private static final double SHARE_OF_HEAP = 0.6;

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    /** @param limit bytes of heap, about */
    public HeapBudget(long limit) {
        this.limit = limit;
    }

    /** What this process may keep for long, less what it needs itself. */
    public static HeapBudget ofThisProcess() {
        long kept = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP);
        return new HeapBudget(Math.max(0, kept - OTHERS_BYTES));
    }

    /**
     * Approximate heap of a value with its entry.
     *
     * @param storedBytes size of its row; 0 while it has none
     * @param extraBytes heap of the value beside what its row has
     */
    static int weight(int storedBytes, int extraBytes) {
        int state = storedBytes == 0 ? 0 : VALUE_BYTES + OBJECT_FACTOR * storedBytes;
        return ENTRY_BYTES + extraBytes + state;
    }

    /**
     * Limits of a store's write-ahead log, bytes.
     *
     * @param onHeap of segments kept on the heap
     * @param total of all segments
     */
    record LogLimits(long onHeap, long total) {}

    /** What a store's write-ahead log may take of it, and in the store below. */
    LogLimits logLimits() {
        long onHeap = limit / LOG_SHARE;
        return new LogLimits(onHeap, Math.min(MAX_LOG_BYTES, LOG_FACTOR * onHeap));
    }

    /** Counts bytes as used; negative ones are given back. */
    void add(long bytes) {
        used.addAndGet(bytes);
    }

    boolean exceeded() {
        return used.get() > limit;
    }
}
