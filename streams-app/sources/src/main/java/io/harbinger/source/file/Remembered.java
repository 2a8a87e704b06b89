package io.harbinger.source.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by name, of which the ones touched last are kept; those that go are counted. Not thread safe. */
final class Remembered<V> {

    private final int most;
    private final Map<String, V> byName = new LinkedHashMap<>(16, 0.75f, true);
    private long evicted;

    Remembered(int most) {
        this.most = most;
    }

    @Nullable V get(String name) {
        return byName.get(name);
    }

    void put(String name, V value) {
        byName.put(name, value);
        if (byName.size() > most) {
            byName.remove(byName.keySet().iterator().next());
            evicted++;
        }
    }

    /** How many were given up. */
    long evicted() {
        return evicted;
    }
}
