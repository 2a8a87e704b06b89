package io.harbinger.stage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a compacted topic of results says now, by key, so that only what has changed is published. Kept in a store that
 * may be shared with other topics.
 */
final class PublishedResults {

    private final String topic;
    private final KeyValueStore<String, byte[]> store;
    private final UnaryOperator<byte[]> kept;
    private final Map<String, byte[]> published = new TreeMap<>();

    /**
     * Of a topic.
     *
     * @param topic names its rows in the store; no slash
     * @param kept what is kept of a record's content to know it by: itself, or a {@linkplain #digest digest}
     */
    PublishedResults(String topic, KeyValueStore<String, byte[]> store, UnaryOperator<byte[]> kept) {
        this.topic = topic + "/";
        this.store = store;
        this.kept = kept;
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                if (row.key.startsWith(this.topic)) {
                    published.put(row.key.substring(this.topic.length()), row.value);
                }
            }
        }
    }

    /** Takes in what is published under a key; whether it is not what the topic says already. */
    boolean replace(String key, byte[] content) {
        byte[] row = kept.apply(content);
        if (Arrays.equals(row, published.put(key, row))) {
            return false;
        }
        store.put(topic + key, row);
        return true;
    }

    /** Forgets what is published under other keys than these, and returns what was kept of it, in order of keys. */
    SortedMap<String, byte[]> retain(Set<String> keys) {
        SortedMap<String, byte[]> gone = new TreeMap<>(published);
        gone.keySet().removeAll(keys);
        gone.keySet().forEach(key -> {
            published.remove(key);
            store.put(topic + key, null);
        });
        return gone;
    }

    /** The first half of the SHA-256. */
    static byte[] digest(byte[] content) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
