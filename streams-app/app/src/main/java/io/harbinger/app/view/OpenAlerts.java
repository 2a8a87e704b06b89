package io.harbinger.app.view;

import io.harbinger.schema.Level;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that are open: written by one feed, read by any thread. Readers get immutable lists, which do not change
 * with later transitions. Holds one entry per open alert.
 */
public final class OpenAlerts<E> {

    private static final Comparator<OpenAlert<?>> BY_SUBJECT =
            Comparator.<OpenAlert<?>, String>comparing(OpenAlert::subjectId).thenComparing(OpenAlert::subjectType);

    private final Map<String, OpenAlert<E>> open = new ConcurrentHashMap<>();

    /** Opens or changes the alert with this key; answers what it was before. */
    @Nullable OpenAlert<E> put(String key, OpenAlert<E> alert) {
        return open.put(key, alert);
    }

    /** Ends the alert with this key; answers what it was. */
    @Nullable OpenAlert<E> remove(String key) {
        return open.remove(key);
    }

    boolean contains(String key) {
        return open.containsKey(key);
    }

    public int size() {
        return open.size();
    }

    /** All of this level and above, by subject. */
    public List<OpenAlert<E>> atLeast(Level lowest) {
        return open.values().stream()
                .filter(alert -> alert.level().compareTo(lowest) >= 0)
                .sorted(BY_SUBJECT)
                .toList();
    }

    /** How many are open at each level of this one and above; levels without any are left out. */
    public Map<Level, Long> countAtLeast(Level lowest) {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        for (OpenAlert<E> alert : open.values()) {
            if (alert.level().compareTo(lowest) >= 0) {
                counts.merge(alert.level(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
