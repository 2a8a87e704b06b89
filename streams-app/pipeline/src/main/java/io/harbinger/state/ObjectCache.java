package io.harbinger.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by key within a budget; which to drop is told by a clock hand that spares what was used since it last came by.
 * That a key has no value is remembered too.
 *
 * @param <V> values
 * @param <S> what of a value its row holds
 */
final class ObjectCache<V, S> {

    /** Kept whatever the budget says, so that a store always makes progress. */
    private static final int LEAST = 64;

    /** A key, its value, and how far the value has got. */
    static final class Entry<V, S> implements CacheHandle<V> {
        final String key;
        final int hash;

        @Nullable V value;
        /** The row as it was last logged or read: what a change is told against. */
        @Nullable S logged;
        /** The row has to be logged with the next commit. */
        boolean dirty;
        /** The row is logged, but not yet in the store below. */
        boolean behind;
        /** Block of the journal in which the value was last noted; 0 for none. */
        long notedAt;
        /** Block of the journal that was being written when the row was last logged; what came before is in the row. */
        long rowAt;

        /** Size of the row; 0 until there is one. */
        int rowBytes;

        private boolean used;
        private int weight;

        private Entry(String key) {
            this.key = key;
            this.hash = key.hashCode();
        }

        @Override
        public @Nullable V value() {
            return value;
        }

        /** Whether the journal may tell more of the value than its row does. */
        boolean hasNotes() {
            return notedAt > 0 && notedAt >= rowAt;
        }
    }

    private final EntryTable<V, S> entries = new EntryTable<>();
    private final List<Entry<V, S>> ring = new ArrayList<>();
    private final HeapBudget budget;
    private final Consumer<Entry<V, S>> leaving;
    private @Nullable Entry<V, S> latest;
    private @Nullable String asked;
    private int hand;

    /**
     * A cache.
     *
     * @param leaving told of an entry before it is dropped
     */
    ObjectCache(HeapBudget budget, Consumer<Entry<V, S>> leaving) {
        this.budget = budget;
        this.leaving = leaving;
    }

    /** The entry of a key, null where nothing is known of it. */
    @SuppressWarnings("ReferenceEquality")
    @Nullable Entry<V, S> find(String key) {
        // A value that is read is mostly written next, under the very same text.
        if (asked == key && latest != null) {
            return latest;
        }
        Entry<V, S> entry = entries.get(key);
        if (entry != null) {
            entry.used = true;
            latest = entry;
            asked = key;
        }
        return entry;
    }

    /**
     * Finds the entries of many keys. What one read leads to is read of all keys before the next step, so that a processor
     * waits for many at once (S. Chen et al., Improving hash join performance through prefetching, ICDE 2004).
     *
     * @param found takes them, in order of the keys; null where there is none, or no value
     * @return a number that the reads went into
     */
    @SuppressWarnings("unchecked") // what the table has put there
    int find(String[] keys, @Nullable CacheHandle<V>[] found) {
        for (int i = 0; i < keys.length; i++) {
            found[i] = entries.first(keys[i].hashCode());
        }
        int sum = 0;
        for (CacheHandle<V> probable : found) {
            sum += probable == null ? 0 : ((Entry<V, S>) probable).hash;
        }
        for (CacheHandle<V> probable : found) {
            sum += probable == null ? 0 : ((Entry<V, S>) probable).key.length();
        }
        for (int i = 0; i < keys.length; i++) {
            Entry<V, S> entry = entries.get(keys[i]);
            if (entry != null) {
                entry.used = true;
            }
            found[i] = entry == null || entry.value == null ? null : entry;
        }
        return sum;
    }

    /** Whether a key has an entry; no use of it. */
    boolean holds(String key) {
        return entries.get(key) != null;
    }

    /** A new entry of a key that has none. */
    Entry<V, S> add(String key) {
        Entry<V, S> entry = new Entry<>(key);
        entry.used = true;
        entries.add(entry);
        latest = entry;
        asked = key;
        weigh(entry, 0);
        ring.add(entry);
        return entry;
    }

    /**
     * Takes note of what an entry takes.
     *
     * @param extraBytes what its value takes on the heap beside what its row holds
     */
    void weigh(Entry<V, S> entry, int extraBytes) {
        int weight = HeapBudget.weight(entry.rowBytes, extraBytes);
        if (weight != entry.weight) {
            budget.take(weight - entry.weight);
            entry.weight = weight;
        }
    }

    /** Drops what was used least lately until the budget is kept. */
    void trim() {
        while (budget.exceeded() && ring.size() > LEAST) {
            drop(victim());
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

    private void drop(int index) {
        Entry<V, S> entry = ring.get(index);
        leaving.accept(entry);
        Entry<V, S> last = ring.remove(ring.size() - 1);
        if (last != entry) {
            ring.set(index, last);
        }
        entries.remove(entry.key);
        // The journal may still list it, and must neither keep its value nor log it again.
        entry.value = null;
        entry.logged = null;
        entry.rowAt = Long.MAX_VALUE;
        budget.take(-entry.weight);
        latest = null;
    }

    /** All entries, in the order in which they came as long as none was dropped. */
    List<Entry<V, S>> entries() {
        return ring;
    }

    /** Forgets everything, changes included. */
    void clear() {
        ring.forEach(entry -> budget.take(-entry.weight));
        ring.clear();
        entries.clear();
        latest = null;
        hand = 0;
    }
}
