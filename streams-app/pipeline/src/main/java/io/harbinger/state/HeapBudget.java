package io.harbinger.state;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The heap that all object stores of an application may take together, measured by what their values take when stored.
 * A store that puts it over the limit drops values of its own until it is kept.
 */
public final class HeapBudget {

    /** What an entry takes on the heap beside its value: keys, tables, references. */
    static final int ENTRY_BYTES = 140;

    /** What a value that has a row takes whatever its size. */
    private static final int VALUE_BYTES = 260;

    /** Objects take about this many times what they take when stored. */
    private static final int OBJECT_FACTOR = 2;

    private static final int JOURNAL_PART = 48;

    /** So many times what is on the heap a journal may take in all: of the rest the heap holds who is told of. */
    private static final int JOURNAL_FACTOR = 10;
    /** What a restart does again in a few seconds, whatever the heap. */
    private static final long MOST_JOURNAL_BYTES = 256L << 20;

    /** What the process needs before it knows of any value. */
    private static final long OTHERS_BYTES = 100L << 20;

    private static final double SHARE_OF_HEAP = 0.5;

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    /** @param limit bytes of heap, about */
    public HeapBudget(long limit) {
        this.limit = limit;
    }

    /** Less than half of what this process may take. */
    public static HeapBudget ofThisProcess() {
        long left = Math.max(0, Runtime.getRuntime().maxMemory() - OTHERS_BYTES);
        return new HeapBudget((long) (left * SHARE_OF_HEAP));
    }

    /**
     * Heap that a value takes, about, with its entry.
     *
     * @param storedBytes size of its row; 0 while it has none
     * @param extraBytes what it takes beside what its row holds
     */
    static int weight(int storedBytes, int extraBytes) {
        int state = storedBytes == 0 ? 0 : VALUE_BYTES + OBJECT_FACTOR * storedBytes;
        return ENTRY_BYTES + extraBytes + state;
    }

    /**
     * What a store's journal may take, bytes.
     *
     * @param onHeap of blocks kept on the heap
     * @param inAll of all blocks
     */
    record Journals(long onHeap, long inAll) {}

    /** What a store's journal may take of it, and below it. */
    Journals ofJournal() {
        long onHeap = limit / JOURNAL_PART;
        return new Journals(onHeap, Math.min(MOST_JOURNAL_BYTES, JOURNAL_FACTOR * onHeap));
    }

    void take(long bytes) {
        used.addAndGet(bytes);
    }

    boolean exceeded() {
        return used.get() > limit;
    }
}
