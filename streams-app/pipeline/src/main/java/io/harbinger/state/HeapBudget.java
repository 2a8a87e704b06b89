package io.harbinger.state;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * The heap that all object stores of an application may use together, estimated from the stored size of their values.
 * A store that exceeds the limit evicts values of its own until it is kept. How many objects a byte of a row becomes
 * differs by what it holds; so where a collection finds the heap fuller than was estimated, the limit goes down, and up
 * again where it finds room.
 */
public final class HeapBudget {

    /** Heap of an entry beside its value: keys, tables, references. */
    static final int ENTRY_BYTES = 140;

    /** Heap of a key of which a row is stored and nothing is cached: who schedules it keeps the key. */
    static final int KEY_BYTES = 80;

    /** Heap of a value that has a row, whatever its size. */
    private static final int VALUE_BYTES = 250;

    /**
     * Objects take about so many times their stored size, and up to twice that where a detector is young: by histograms of
     * the live heap, 0.6 kB at a row of 100 bytes, 2.6 kB at 440, 3.1 MB at 0.7 MB.
     */
    private static final int OBJECT_FACTOR = 3;

    private static final int LOG_SHARE = 48;

    /** A log may take so many times its part of the heap in all; of the rest, the heap has the list of values alone. */
    private static final int LOG_FACTOR = 10;
    /** What a restart replays in a few seconds, whatever the heap. */
    private static final long MAX_LOG_BYTES = 256L << 20;

    /** What the process needs before it has any value. */
    private static final long OTHERS_BYTES = 100L << 20;

    /** What lives for long has two thirds of the heap with the parallel collector; it is never quite full. */
    private static final double SHARE_OF_HEAP = 0.6;

    /** Beyond this share the collector finds little room with much work. */
    private static final double FULL = 0.85;

    /** What the limit is lowered to leave in use. */
    private static final double ENOUGH = 0.7;

    /** A limit that was lowered rises by so much with each collection that finds room. */
    private static final double RISE = 1.05;

    private final long most;
    private final DoubleSupplier occupancy;
    private final AtomicLong used = new AtomicLong();
    private volatile long limit;
    private double lastOccupancy;

    /** @param limit bytes of heap, about */
    public HeapBudget(long limit) {
        this(limit, () -> 0);
    }

    /** @param occupancy share of the heap for what lives long that the last collection left in use; 0 before the first */
    HeapBudget(long limit, DoubleSupplier occupancy) {
        this.most = limit;
        this.limit = limit;
        this.occupancy = occupancy;
    }

    /** What this process may keep for long, less what it needs itself. */
    public static HeapBudget ofThisProcess() {
        long kept = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP);
        return new HeapBudget(Math.max(0, kept - OTHERS_BYTES), OldGeneration.ofThisProcess());
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

    /** Takes note of what the last collection found, if there was another one. */
    synchronized void adapt() {
        double now = occupancy.getAsDouble();
        if (now == lastOccupancy) {
            return;
        }
        lastOccupancy = now;
        if (now > FULL) {
            limit = (long) (Math.min(limit, used.get()) * ENOUGH / now);
        } else if (now < ENOUGH) {
            limit = Math.min(most, (long) (limit * RISE) + 1);
        }
    }

    boolean exceeded() {
        return used.get() > limit;
    }
}
