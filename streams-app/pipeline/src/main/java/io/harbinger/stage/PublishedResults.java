package io.harbinger.stage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What a compacted topic of results says now, as a digest by key, so that only what has changed is published. Kept in a
 * store that may be shared with other topics.
 */
final class PublishedResults {

    private final String topic;
    private final KeyValueStore<String, byte[]> store;
    private final Map<String, byte[]> digests = new TreeMap<>();

    /** @param topic names its rows in the store; no slash */
    PublishedResults(String topic, KeyValueStore<String, byte[]> store) {
        this.topic = topic + "/";
        this.store = store;
        try (KeyValueIterator<String, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                if (row.key.startsWith(this.topic)) {
                    digests.put(row.key.substring(this.topic.length()), row.value);
                }
            }
        }
    }

    /** Takes in what is published under a key; whether it is not what the topic says already. */
    boolean replace(String key, byte[] content) {
        byte[] digest = digest(content);
        if (Arrays.equals(digest, digests.put(key, digest))) {
            return false;
        }
        store.put(topic + key, digest);
        return true;
    }

    /** Forgets what is published under other keys than these, and returns those, in order. */
    List<String> retain(Set<String> keys) {
        List<String> gone =
                digests.keySet().stream().filter(key -> !keys.contains(key)).toList();
        gone.forEach(key -> {
            digests.remove(key);
            store.put(topic + key, null);
        });
        return gone;
    }

    private static byte[] digest(byte[] content) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
