package io.harbinger.state;

import io.harbinger.state.ObjectCache.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose values live decoded on the heap.
 *
 * <p>A value that changed is encoded and logged once per commit, before the transaction's offsets are sent, so the
 * changelog is exactly as far as the inputs: Kafka Streams calls {@link #flushCache()} then. The store below gets it
 * when it has to leave the heap, and when Kafka Streams asks for a {@link #commit checkpoint}, that is: before a clean
 * end. After any other end the store below is behind its last checkpoint, or gone, and is restored from the changelog.
 *
 * <p>Used by one thread, as every store is.
 *
 * @param <V> immutable values
 */
final class ObjectStore<V> implements KeyValueStore<String, V>, CachedStateStore<String, V> {

    private final KeyValueStore<Bytes, byte[]> inner;
    private final RowFormat<V> format;
    private final ObjectCache<V> cache;
    private final List<Entry<V>> dirty = new ArrayList<>();
    private @Nullable Changelog changelog;

    /**
     * A store over another.
     *
     * @param inner persistent, neither logged nor cached
     * @param budget bounds the values kept on the heap
     */
    ObjectStore(KeyValueStore<Bytes, byte[]> inner, RowFormat<V> format, HeapBudget budget) {
        this.inner = inner;
        this.format = format;
        this.cache = new ObjectCache<>(budget, this::leave);
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        changelog = new Changelog(context, inner);
        inner.init(context, root);
    }

    @Override
    public @Nullable V get(String key) {
        Entry<V> entry = cache.find(key);
        if (entry == null) {
            entry = load(key);
            cache.trim();
        }
        return entry.value;
    }

    @Override
    public void put(String key, @Nullable V value) {
        Entry<V> entry = cache.find(key);
        if (entry == null) {
            entry = load(key);
        }
        entry.value = value;
        if (!entry.dirty) {
            entry.dirty = true;
            dirty.add(entry);
        }
        cache.trim();
    }

    private Entry<V> load(String key) {
        byte[] head = inner.get(Rows.head(key));
        Entry<V> entry = cache.add(key);
        if (head != null) {
            byte[] tail = inner.get(Rows.tail(key));
            entry.value = format.read(head, tail);
            entry.logged = entry.value;
            cache.weigh(entry, head.length + (tail == null ? 0 : tail.length));
        }
        return entry;
    }

    @Override
    public void flushCache() {
        for (Entry<V> entry : dirty) {
            log(entry);
        }
        dirty.clear();
        cache.trim();
    }

    private void log(Entry<V> entry) {
        // One that had to leave the heap before the commit is in the list, but is no longer dirty.
        if (!entry.dirty) {
            return;
        }
        Changelog to = Objects.requireNonNull(changelog, "init comes first");
        if (entry.value != null) {
            log(entry, entry.value, to);
        } else if (entry.logged != null) {
            to.log(Rows.head(entry.key), null);
            to.log(Rows.tail(entry.key), null);
        }
        entry.logged = entry.value;
        entry.dirty = false;
        entry.behind = true;
    }

    private void log(Entry<V> entry, V value, Changelog to) {
        byte[] head = format.head(value);
        to.log(Rows.head(entry.key), head);
        if (entry.logged == null || !format.sharesTail(entry.logged, value)) {
            byte[] tail = format.tail(value);
            if (tail != null) {
                to.log(Rows.tail(entry.key), tail);
            }
            cache.weigh(entry, head.length + (tail == null ? 0 : tail.length));
        }
    }

    private void leave(Entry<V> entry) {
        log(entry);
        store(entry);
    }

    /** Writes a value that has been logged to the store below. */
    private void store(Entry<V> entry) {
        if (!entry.behind) {
            return;
        }
        V value = entry.logged;
        byte[] tail = value == null ? null : format.tail(value);
        inner.put(Rows.head(entry.key), value == null ? null : format.head(value));
        if (value == null || tail != null) {
            inner.put(Rows.tail(entry.key), tail);
        }
        entry.behind = false;
    }

    /** The offsets are those of what has been logged; all of it must be below with them. */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        if (inner.persistent()) {
            cache.entries().forEach(this::store);
        }
        inner.commit(changelogOffsets);
    }

    @Override
    public @Nullable V putIfAbsent(String key, V value) {
        V present = get(key);
        if (present == null) {
            put(key, value);
        }
        return present;
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(String key) {
        V present = get(key);
        put(key, null);
        return present;
    }

    @Override
    public KeyValueIterator<String, V> range(String from, String to) {
        throw new UnsupportedOperationException("rows are looked up by key, or all of them");
    }

    /** Every value, in no promised order. */
    @Override
    public KeyValueIterator<String, V> all() {
        flushCache();
        cache.entries().forEach(this::store);
        return new Rows<>(inner.all(), inner::get, format);
    }

    /** Counts heads and tails. */
    @Override
    public long approximateNumEntries() {
        return inner.approximateNumEntries();
    }

    @Override
    public void clearCache() {
        dirty.clear();
        cache.clear();
    }

    /** Nobody listens to single changes here. */
    @Override
    public boolean setFlushListener(CacheFlushListener<String, V> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public @Nullable Long committedOffset(TopicPartition partition) {
        return inner.committedOffset(partition);
    }

    /** On its way out in Kafka, but still what decides who keeps the offsets of the store below. */
    @Override
    @SuppressWarnings("deprecation")
    public boolean managesOffsets() {
        return inner.managesOffsets();
    }

    @Override
    public void close() {
        clearCache();
        inner.close();
    }

    @Override
    public boolean persistent() {
        return inner.persistent();
    }

    @Override
    public boolean isOpen() {
        return inner.isOpen();
    }

    @Override
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        return Objects.requireNonNull(inner.query(query, bound, config));
    }

    @Override
    public Position getPosition() {
        return inner.getPosition();
    }
}
