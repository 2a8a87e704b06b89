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
 * <p>A value whose row changed is encoded and logged once per commit; what has been noted of values is logged as it is,
 * in the blocks of a {@link WriteAheadLog}. Both happen before the transaction's offsets are sent, so the changelog is exactly
 * as far as the inputs: Kafka Streams calls {@link #flushCache()} then. The store below gets a row when its value has to
 * leave the heap, and everything when Kafka Streams asks for a {@link #commit checkpoint}, that is: before a clean end.
 * After any other end the store below is behind its last checkpoint, or gone, and is restored from the changelog.
 *
 * <p>Used by one thread, as every store is.
 *
 * @param <V> values
 * @param <S> what of a value its row holds
 */
final class ObjectStore<V, S> implements ValueStore<V>, CachedStateStore<String, V> {

    private final KeyValueStore<Bytes, byte[]> inner;
    private final RowFormat<V, S> format;
    private final ObjectCache<V, S> cache;
    private final WriteAheadLog<V, S> journal;
    private final List<Entry<V, S>> dirty = new ArrayList<>();
    private @Nullable Changelog changelog;
    private boolean recovered;

    /**
     * A store over another.
     *
     * @param inner persistent, neither logged nor cached
     * @param budget bounds the values kept on the heap
     */
    ObjectStore(KeyValueStore<Bytes, byte[]> inner, StoreFormat<V, S> format, HeapBudget budget) {
        this.inner = inner;
        this.format = format.rows();
        this.cache = new ObjectCache<>(budget, this::leave);
        this.journal = new WriteAheadLog<>(format.notes(), inner, budget.ofJournal());
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        changelog = new Changelog(context, inner);
        clearCache();
        inner.init(context, root);
    }

    @Override
    public @Nullable V get(String key) {
        Entry<V, S> entry = cache.find(key);
        if (entry != null) {
            return entry.value;
        }
        // Room may be made at the price of this very entry.
        V value = load(key, journal.current()).value;
        cache.trim();
        return value;
    }

    @Override
    public V open(String key) {
        V value = get(key);
        return value == null ? format.blank() : value;
    }

    @Override
    public int find(String[] keys, @Nullable CacheHandle<V>[] found) {
        return cache.find(keys, found);
    }

    @Override
    public void put(String key, V value) {
        Entry<V, S> entry = entry(key);
        entry.value = value;
        if (!entry.dirty) {
            entry.dirty = true;
            dirty.add(entry);
        }
        cache.trim();
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public void note(String key, V value) {
        Entry<V, S> entry = entry(key);
        // Every reference written into an old object is one more that the collector has to read.
        if (entry.value != value) {
            entry.value = value;
        }
        note(entry, value);
    }

    @Override
    @SuppressWarnings("unchecked") // made by this store
    public void note(CacheHandle<V> held) {
        note((Entry<V, S>) held, Objects.requireNonNull(held.value(), "no longer at hand"));
    }

    private void note(Entry<V, S> entry, V value) {
        if (journal.add(entry, value)) {
            cache.weigh(entry, format.extraBytes(value));
            cache.trim();
        }
        if (journal.isFull()) {
            journal.flush(changelog(), this::log);
        }
    }

    /** The entry of a key, with the budget as it may be. */
    private Entry<V, S> entry(String key) {
        Entry<V, S> entry = cache.find(key);
        return entry == null ? load(key, journal.current()) : entry;
    }

    private Entry<V, S> load(String key, long rowAt) {
        recover();
        Entry<V, S> known = cache.find(key);
        if (known != null) {
            return known;
        }
        byte[] head = inner.get(Rows.head(key));
        Entry<V, S> entry = cache.add(key);
        entry.rowAt = rowAt;
        if (head != null) {
            byte[] tail = inner.get(Rows.tail(key));
            entry.value = format.read(head, tail);
            entry.logged = format.isCurrent(tail) ? format.stored(entry.value) : null;
            weigh(entry, entry.value, head, tail);
        }
        return entry;
    }

    /** Does again what the journal tells, once all of it has been restored. */
    private void recover() {
        if (!recovered) {
            recovered = true;
            journal.recover(this::entryToRedo, cache::trim);
        }
    }

    private Entry<V, S> entryToRedo(String key) {
        Entry<V, S> entry = load(key, 0);
        V value = entry.value == null ? format.blank() : entry.value;
        entry.value = value;
        cache.weigh(entry, format.extraBytes(value));
        return entry;
    }

    @Override
    public void flushCache() {
        journal.flush(changelog(), this::log);
        for (Entry<V, S> entry : dirty) {
            // One that had to leave the heap before the commit is in the list, but is no longer dirty.
            if (entry.dirty) {
                log(entry);
            }
        }
        dirty.clear();
        cache.trim();
    }

    private void log(Entry<V, S> entry) {
        V value = Objects.requireNonNull(entry.value, "only what has a value is logged");
        S stored = format.stored(value);
        log(entry, value, stored, changelog());
        entry.logged = stored;
        entry.dirty = false;
        entry.behind = true;
        entry.rowAt = journal.current();
    }

    private void log(Entry<V, S> entry, V value, S stored, Changelog to) {
        byte[] head = format.head(stored);
        to.log(Rows.head(entry.key), head);
        if (entry.logged == null || !format.sharesTail(entry.logged, stored)) {
            byte[] tail = format.tail(stored);
            if (tail != null) {
                to.log(Rows.tail(entry.key), tail);
            }
            weigh(entry, value, head, tail);
        }
    }

    private void weigh(Entry<V, S> entry, V value, byte[] head, byte @Nullable [] tail) {
        entry.rowBytes = head.length + (tail == null ? 0 : tail.length);
        cache.weigh(entry, format.extraBytes(value));
    }

    private void leave(Entry<V, S> entry) {
        if (entry.dirty || entry.hasNotes()) {
            log(entry);
        }
        store(entry);
    }

    /** Writes a row that has been logged to the store below. */
    private void store(Entry<V, S> entry) {
        if (!entry.behind) {
            return;
        }
        S stored = Objects.requireNonNull(entry.logged, "it was logged");
        inner.put(Rows.head(entry.key), format.head(stored));
        byte[] tail = format.tail(stored);
        if (tail != null) {
            inner.put(Rows.tail(entry.key), tail);
        }
        entry.behind = false;
    }

    /** The offsets are those of what has been logged; all of it must be below with them. */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        cache.entries().forEach(this::store);
        journal.store();
        inner.commit(changelogOffsets);
    }

    @Override
    public KeyValueIterator<String, V> all() {
        recover();
        var atHand = cache.entries().stream()
                .filter(entry -> entry.value != null)
                .map(entry -> KeyValue.pair(entry.key, entry.value))
                .iterator();
        return new Rows<>(
                atHand, inner.all(), cache::holds, (key, head) -> format.read(head, inner.get(Rows.tail(key))));
    }

    @Override
    public void clearCache() {
        dirty.clear();
        cache.clear();
        journal.clear();
        recovered = false;
    }

    private Changelog changelog() {
        return Objects.requireNonNull(changelog, "init comes first");
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
