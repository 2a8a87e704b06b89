package io.harbinger.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by key within a budget, evicted by the clock algorithm: the hand spares what was used since it last came by.
 * That a key has no value is cached too.
 *
 * @param <V> values
 * @param <S> what of a value its row has
 */
final class ObjectCache<V, S> {

    /** Kept whatever the budget says, so that a store always makes progress. */
    private static final int MIN_ENTRIES = 64;

    /** How often the budget is asked to adapt: some ten times a second at full load. */
    private static final int TRIMS_BETWEEN = 1 << 14;

    /** A key, its value, and what of it is logged and stored. */
    static final class Entry<V, S> implements CacheHandle<V> {
        final String key;
        final int hash;

        @Nullable V value;
        /** The row as it was last logged or read: what a change is compared with. */
        @Nullable S loggedRow;
        /** What the next commit has to log of it: the row as it was when the value was put; null for nothing. */
        @Nullable S dirtyRow;
        /** The segment that was being written when it was put. */
        long dirtySegment;
        /** Entries have been appended since then. */
        boolean appended;
        /** A segment lists it, no later than the first one with entries that its row, or the one to be logged, lacks. */
        boolean listed;
        /** The row is logged, but not yet in the store below. */
        boolean unstored;
        /** Segment of the log with the value's newest entry; 0 for none. */
        long entrySegment;
        /** Segment that was being written when the row was as it was last logged; all before it is in the row. */
        long rowSegment;

        /** Size of the row; 0 until there is one. */
        int rowBytes;

        private boolean used;
        private int weight;

        private Entry(String key) {
            this.key = key;
            this.hash = key.hashCode();
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public @Nullable V value() {
            return value;
        }

        /** Whether the log may have entries of the value that its row does not have. */
        boolean isAheadOfRow() {
            return entrySegment > 0 && entrySegment >= rowSegment;
        }
    }

    private final EntryTable<V, S> entries = new EntryTable<>();
    private final List<Entry<V, S>> ring = new ArrayList<>();
    private final HeapBudget budget;
    private final Consumer<Entry<V, S>> onEvict;
    private @Nullable Entry<V, S> latest;
    private @Nullable String latestKey;
    private int hand;
    private int trims;

    /**
     * A cache.
     *
     * @param onEvict called with an entry before it is evicted
     */
    ObjectCache(HeapBudget budget, Consumer<Entry<V, S>> onEvict) {
        this.budget = budget;
        this.onEvict = onEvict;
    }

    /** The entry of a key, null where nothing is known of it. */
    @SuppressWarnings("ReferenceEquality")
    @Nullable Entry<V, S> find(String key) {
        // A value that is read is mostly written next, under the very same key object.
        if (latestKey == key && latest != null) {
            return latest;
        }
        Entry<V, S> entry = entries.get(key);
        if (entry != null) {
            entry.used = true;
            latest = entry;
            latestKey = key;
        }
        return entry;
    }

    /**
     * Finds the entries of many keys. Each step of the look-up is done for all keys before the next one, so that
     * their cache misses overlap (S. Chen et al., Improving hash join performance through prefetching, ICDE 2004).
     *
     * @param found receives them, in order of the keys; null where there is none, or no value
     * @return a number made of what was read
     */
    @SuppressWarnings("unchecked") // put there by the table
    int find(KeyBatch keys, @Nullable CacheHandle<V>[] found) {
        int size = keys.size();
        for (int i = 0; i < size; i++) {
            found[i] = entries.first(keys.hash(i));
        }
        int sum = 0;
        for (int i = 0; i < size; i++) {
            CacheHandle<V> probable = found[i];
            sum += probable == null ? 0 : ((Entry<V, S>) probable).hash;
        }
        for (int i = 0; i < size; i++) {
            CacheHandle<V> probable = found[i];
            sum += probable == null ? 0 : ((Entry<V, S>) probable).key.length();
        }
        for (int i = 0; i < size; i++) {
            Entry<V, S> entry = entries.get(keys, i);
            if (entry != null) {
                entry.used = true;
            }
            found[i] = entry == null || entry.value == null ? null : entry;
        }
        return sum;
    }

    /** Whether a key has an entry; does not count as a use. */
    boolean contains(String key) {
        return entries.get(key) != null;
    }

    /** A new entry of a key that has none. */
    Entry<V, S> add(String key) {
        Entry<V, S> entry = new Entry<>(key);
        entry.used = true;
        entries.add(entry);
        latest = entry;
        latestKey = key;
        weigh(entry, 0);
        ring.add(entry);
        return entry;
    }

    /**
     * Updates the weight of an entry.
     *
     * @param extraBytes heap of its value beside what its row has
     */
    void weigh(Entry<V, S> entry, int extraBytes) {
        int weight = HeapBudget.weight(entry.rowBytes, extraBytes);
        if (weight != entry.weight) {
            budget.add(weight - entry.weight);
            entry.weight = weight;
        }
    }

    /** Evicts what has not been used lately until the budget is kept. */
    void trim() {
        if (++trims % TRIMS_BETWEEN == 0) {
            budget.adapt();
        }
        while (budget.exceeded() && ring.size() > MIN_ENTRIES) {
            evict(victim());
        }
    }

    private int victim() {
        while (true) {
            hand = hand >= ring.size() ? 0 : hand;
            Entry<V, S> entry = ring.get(hand);
            if (!entry.used) {
                return hand;
            }
            entry.used = false;
            hand++;
        }
    }

    private void evict(int index) {
        Entry<V, S> entry = ring.get(index);
        onEvict.accept(entry);
        Entry<V, S> last = ring.remove(ring.size() - 1);
        if (last != entry) {
            ring.set(index, last);
        }
        entries.remove(entry.key);
        // The log may still list it, and must neither keep its value nor log it again.
        entry.value = null;
        entry.loggedRow = null;
        entry.dirtyRow = null;
        entry.rowSegment = Long.MAX_VALUE;
        budget.add(-entry.weight);
        latest = null;
    }

    /** All entries, in order of their creation as long as none was evicted. */
    List<Entry<V, S>> entries() {
        return ring;
    }

    /** Removes everything, changes included. */
    void clear() {
        ring.forEach(entry -> budget.add(-entry.weight));
        ring.clear();
        entries.clear();
        latest = null;
        hand = 0;
    }
}
