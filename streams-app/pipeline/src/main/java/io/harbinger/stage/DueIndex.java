package io.harbinger.stage;

import io.harbinger.domain.window.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When each subject is due next. Kept in memory and rebuilt from the store when a task starts: it follows
 * from the rows. Subjects due at the same instant come in order of their key, so runs repeat exactly.
 *
 * <p>A put costs an addition to a list, however many subjects share the instant. In exchange a subject that is put
 * again stays under its earlier instant, too: the caller compares with the subject's own due time.
 */
final class DueIndex {

    private final NavigableMap<Long, List<String>> keys = new TreeMap<>();

    /** Schedules {@code key}, epoch milliseconds; {@link Series#FOREVER} for never. */
    void put(String key, long due) {
        if (due != Series.FOREVER) {
            keys.computeIfAbsent(due, instant -> new ArrayList<>(1)).add(key);
        }
    }

    /** The earliest instant for which a subject is scheduled; {@link Series#FOREVER} for none. */
    long earliest() {
        return keys.isEmpty() ? Series.FOREVER : keys.firstKey();
    }

    /** Removes the keys of the earliest instant, and returns them in order, each once. */
    List<String> pollEarliest() {
        Map.Entry<Long, List<String>> first = keys.pollFirstEntry();
        return first == null
                ? List.of()
                : first.getValue().stream().sorted().distinct().toList();
    }

    /** Removes everything, to be filled from the store. */
    void clear() {
        keys.clear();
    }
}
