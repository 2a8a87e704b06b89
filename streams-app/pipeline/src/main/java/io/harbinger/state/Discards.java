package io.harbinger.state;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Keys whose values were given up, until nothing of the write-ahead log that a restart might replay can have an entry
 * of them: an entry without its row would be a value without its past. For one thread.
 */
final class Discards {

    /** @param segment the log may have entries of the key in segments before this one */
    private record Discard(String key, long segment) {}

    /** In order of their segments. */
    private final Deque<Discard> waiting = new ArrayDeque<>();

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** @param segment the one that is being written now */
    void add(String key, long segment) {
        waiting.addLast(new Discard(key, segment));
    }

    /** The next key of which no segment from {@code replayed} on has an entry; null where there is none. */
    @Nullable String poll(long replayed) {
        Discard first = waiting.peekFirst();
        if (first == null || first.segment() > replayed) {
            return null;
        }
        waiting.removeFirst();
        return first.key();
    }

    void clear() {
        waiting.clear();
    }
}
