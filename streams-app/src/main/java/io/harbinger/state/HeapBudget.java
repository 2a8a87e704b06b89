package io.harbinger.state;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The heap that all object stores of an application may take together, measured by what their values take when stored.
 * A store that puts it over the limit drops values of its own until it is kept.
 */
public final class HeapBudget {

    /** What an entry takes on the heap beside its value: keys, tables, references. */
    static final int ENTRY_BYTES = 500;

    /** Objects take about this many times what they take when stored. */
    private static final int OBJECT_FACTOR = 3;

    private static final int JOURNAL_PART = 16;

    private static final double SHARE_OF_HEAP = 0.4;

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    /** @param limit bytes of heap, about */
    public HeapBudget(long limit) {
        this.limit = limit;
    }

    /** Less than half of what this process may take. */
    public static HeapBudget ofThisProcess() {
        return new HeapBudget((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP));
    }

    /** Heap that a value takes, about, with its entry. */
    static int weight(int storedBytes, int extraBytes) {
        return ENTRY_BYTES + extraBytes + OBJECT_FACTOR * storedBytes;
    }

    /** What a store's journal may take of it. */
    long ofJournal() {
        return limit / JOURNAL_PART;
    }

    void take(long bytes) {
        used.addAndGet(bytes);
    }

    boolean exceeded() {
        return used.get() > limit;
    }
}
