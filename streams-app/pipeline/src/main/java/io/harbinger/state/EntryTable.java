package io.harbinger.state;

import io.harbinger.state.ObjectCache.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Entries by key: a hash table with linear probing, at most half full. A look-up reads the slot and the entry, one
 * cache miss less than through the nodes of a {@link java.util.HashMap}, and its slot can be prefetched.
 */
final class EntryTable<V, S> {

    private static final int MIN_SLOTS = 64;

    private @Nullable Entry<V, S>[] slots = slots(MIN_SLOTS);
    private int size;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V, S> @Nullable Entry<V, S>[] slots(int count) {
        return new @Nullable Entry[count];
    }

    private int home(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    /** What is in the first slot of a key of this hash; mostly the key's own entry. */
    @Nullable Entry<V, S> first(int hash) {
        return slots[home(hash)];
    }

    @Nullable Entry<V, S> get(String key) {
        return slots[place(key)];
    }

    /** The entry of one key of a batch; null where there is none. */
    @Nullable Entry<V, S> get(KeyBatch keys, int index) {
        int hash = keys.hash(index);
        int at = home(hash);
        for (Entry<V, S> entry = slots[at]; entry != null; entry = slots[at]) {
            if (entry.hash == hash && keys.matches(index, entry.key)) {
                return entry;
            }
            at = next(at);
        }
        return null;
    }

    /** Adds an entry of a key that has none. */
    void add(Entry<V, S> entry) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        slots[place(entry.key)] = entry;
        size++;
    }

    private int place(String key) {
        int hash = key.hashCode();
        int at = home(hash);
        for (Entry<V, S> entry = slots[at]; entry != null; entry = slots[at]) {
            if (entry.hash == hash && entry.key.equals(key)) {
                return at;
            }
            at = next(at);
        }
        return at;
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }

    private void grow() {
        @Nullable Entry<V, S>[] before = slots;
        slots = slots(2 * before.length);
        for (Entry<V, S> entry : before) {
            if (entry != null) {
                slots[place(entry.key)] = entry;
            }
        }
    }

    /** Removes the entry of a key that has one, and closes the gap (Knuth, volume 3, algorithm 6.4R). */
    void remove(String key) {
        int gap = place(key);
        slots[gap] = null;
        size--;
        int at = next(gap);
        for (Entry<V, S> entry = slots[at]; entry != null; entry = slots[at]) {
            int home = home(entry.hash);
            boolean reaches = gap <= at ? home <= gap || home > at : home <= gap && home > at;
            if (reaches) {
                slots[gap] = entry;
                slots[at] = null;
                gap = at;
            }
            at = next(at);
        }
    }

    void clear() {
        slots = slots(MIN_SLOTS);
        size = 0;
    }
}
