package io.harbinger.stage;

import io.harbinger.domain.window.Series;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects have to be looked at when. Kept in memory and rebuilt from the store when a task starts: it follows
 * from the rows. Subjects due at the same instant come in order of their key, so runs repeat exactly.
 */
final class DueIndex {

    private record Entry(long due, String key) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int order = Long.compare(due, other.due);
            return order != 0 ? order : key.compareTo(other.key);
        }
    }

    private final SortedSet<Entry> entries = new TreeSet<>();
    private final Map<String, Long> dues = new HashMap<>();

    /** Sets when {@code key} is due, epoch milliseconds; {@link Series#FOREVER} for never. */
    void put(String key, long due) {
        Long before = dues.put(key, due);
        if (before != null && before == due) {
            return;
        }
        if (before != null && before != Series.FOREVER) {
            entries.remove(new Entry(before, key));
        }
        if (due != Series.FOREVER) {
            entries.add(new Entry(due, key));
        }
    }

    /** The first key due at or before {@code now}, or null. It stays until it is put again with a later time. */
    @Nullable String next(long now) {
        if (entries.isEmpty()) {
            return null;
        }
        Entry first = entries.first();
        return first.due() <= now ? first.key() : null;
    }

    /** Forgets everything, to be filled from the store. */
    void clear() {
        entries.clear();
        dues.clear();
    }

    /** Subjects known. */
    int size() {
        return dues.size();
    }
}
