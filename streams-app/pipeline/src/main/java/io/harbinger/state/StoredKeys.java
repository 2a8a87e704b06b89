package io.harbinger.state;

import java.util.Arrays;

/**
 * Which keys may have a row in the store below: a set of their hashes, eight to sixteen bytes a key, so that a key that
 * has none is known not to without a read, and without an entry that says so. It may take a key to have a row that has
 * none, never the other way round.
 */
final class StoredKeys {

    private static final int MIN_SLOTS = 64;
    /** Stands for a free slot; the one hash that equals it is kept as the next. */
    private static final int FREE = 0;

    private final HeapBudget budget;
    private int[] slots = new int[MIN_SLOTS];
    private int size;
    private boolean complete;

    /** @param budget is charged for every key */
    StoredKeys(HeapBudget budget) {
        this.budget = budget;
    }

    /** Takes note of a row that was found, or is being written. */
    void add(int keyHash) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int hash = kept(keyHash);
        int at = place(hash);
        if (slots[at] == FREE) {
            slots[at] = hash;
            size++;
            budget.add(HeapBudget.KEY_BYTES);
        }
    }

    /** All rows that were there before have been found. */
    void complete() {
        complete = true;
    }

    /** Whether a key may have a row; any may until all rows have been found. */
    boolean mayHave(int keyHash) {
        return !complete || slots[place(kept(keyHash))] != FREE;
    }

    /** Knows nothing any more. */
    void clear() {
        budget.add((long) -size * HeapBudget.KEY_BYTES);
        slots = new int[MIN_SLOTS];
        size = 0;
        complete = false;
    }

    private static int kept(int hash) {
        return hash == FREE ? 1 : hash;
    }

    /** Where a hash is, or would be put. */
    private int place(int hash) {
        int at = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[at] != FREE && slots[at] != hash) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[2 * before.length];
        Arrays.stream(before).filter(hash -> hash != FREE).forEach(hash -> slots[place(hash)] = hash);
    }
}
