package io.harbinger.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, the least recently used ones dropped beyond a number; changed ones are written before they are dropped.
 * That a key has no value is remembered too.
 *
 * @param <V> immutable values
 */
final class ObjectCache<V> {

    private static final class Entry<V> {
        private final String key;
        private @Nullable V value;
        private boolean dirty;

        private Entry(String key, @Nullable V value) {
            this.key = key;
            this.value = value;
        }
    }

    private final Map<String, Entry<V>> entries = new LinkedHashMap<>(1024, 0.75f, true);
    private final ArrayList<Entry<V>> dirty = new ArrayList<>();
    private final int capacity;
    private final BiConsumer<String, @Nullable V> writer;

    /**
     * A cache.
     *
     * @param capacity entries kept
     * @param writer takes a changed value, null for a removed one
     */
    ObjectCache(int capacity, BiConsumer<String, @Nullable V> writer) {
        this.capacity = capacity;
        this.writer = writer;
    }

    boolean contains(String key) {
        return entries.containsKey(key);
    }

    /** The value of a key that the cache contains, null where it is known to have none. */
    @Nullable V get(String key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? null : entry.value;
    }

    /** Takes a value as it was read. */
    void load(String key, @Nullable V value) {
        entries.put(key, new Entry<>(key, value));
        trim();
    }

    /** Takes a changed value. */
    void put(String key, @Nullable V value) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            entry = new Entry<>(key, value);
            entries.put(key, entry);
        }
        entry.value = value;
        if (!entry.dirty) {
            entry.dirty = true;
            dirty.add(entry);
        }
        trim();
    }

    /** Writes every changed value, in the order in which they first changed. */
    void flush() {
        for (Entry<V> entry : dirty) {
            write(entry);
        }
        dirty.clear();
    }

    /** Forgets everything, changes included. */
    void clear() {
        entries.clear();
        dirty.clear();
    }

    int size() {
        return entries.size();
    }

    private void write(Entry<V> entry) {
        if (entry.dirty) {
            entry.dirty = false;
            writer.accept(entry.key, entry.value);
        }
    }

    private void trim() {
        if (entries.size() > capacity) {
            var eldest = entries.values().iterator();
            Entry<V> entry = eldest.next();
            eldest.remove();
            // Stays in the list of changed ones, but is no longer dirty.
            write(entry);
        }
    }
}
