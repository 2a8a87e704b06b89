package io.harbinger.state;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
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
 * A store whose values live decoded on the heap, over a persistent and logged one. A value that changed is encoded,
 * stored and logged once per commit, before the transaction's offsets are sent, so the changelog is exactly as far as
 * the inputs: Kafka Streams calls {@link #flushCache()} then. Bounded: the least recently used values give way and are
 * read again from the persistent store. Used by one thread, as every store is.
 *
 * @param <V> immutable values
 */
final class ObjectStore<V> implements KeyValueStore<String, V>, CachedStateStore<String, V> {

    private final KeyValueStore<String, V> inner;
    private final ObjectCache<V> cache;

    /**
     * A store over another.
     *
     * @param inner persistent, logged, not cached
     * @param capacity values kept on the heap
     */
    ObjectStore(KeyValueStore<String, V> inner, int capacity) {
        this.inner = inner;
        this.cache = new ObjectCache<>(capacity, inner::put);
    }

    @Override
    public @Nullable V get(String key) {
        if (cache.contains(key)) {
            return cache.get(key);
        }
        V value = inner.get(key);
        cache.load(key, value);
        return value;
    }

    @Override
    public void put(String key, @Nullable V value) {
        cache.put(key, value);
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
        cache.flush();
        return inner.range(from, to);
    }

    @Override
    public KeyValueIterator<String, V> all() {
        cache.flush();
        return inner.all();
    }

    @Override
    public long approximateNumEntries() {
        return inner.approximateNumEntries();
    }

    @Override
    public void flushCache() {
        cache.flush();
    }

    @Override
    public void clearCache() {
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
    public void init(StateStoreContext context, StateStore root) {
        inner.init(context, root);
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        inner.commit(changelogOffsets);
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
        cache.clear();
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
