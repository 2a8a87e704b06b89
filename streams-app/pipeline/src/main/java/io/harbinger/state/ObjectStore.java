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
 * <p>A value that was put is encoded and logged once per commit, as it was then; entries of single changes are logged as
 * they are, in the segments of a {@link WriteAheadLog}, which also has what came after the value was put. Both happen before the transaction's offsets are sent, so the
 * changelog is exactly as far as the inputs: Kafka Streams calls {@link #flushCache()} then. The store below gets a
 * row when its value is evicted from the heap, and everything when Kafka Streams asks for a
 * {@link #commit checkpoint}, that is: before a clean end. After any other end the store below is behind its last
 * checkpoint, or gone, and is restored from the changelog.
 *
 * <p>Used by one thread, as every store is: interactive queries, which come from others, are refused.
 *
 * @param <V> values
 * @param <S> what of a value its row has
 */
final class ObjectStore<V, S> implements ValueStore<V>, CachedStateStore<String, V> {

    private final KeyValueStore<Bytes, byte[]> inner;
    private final RowFormat<V, S> format;
    private final ObjectCache<V, S> cache;
    private final WriteAheadLog<V, S> log;
    private final List<Entry<V, S>> dirty = new ArrayList<>();
    private final Discards discards = new Discards();
    private final StoredKeys storedKeys;
    private final RowParts logged = new RowParts((row, bytes) -> changelog().log(row, bytes));
    private final RowParts below;
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
        this.below = new RowParts(inner::put);
        this.format = format.rows();
        this.cache = new ObjectCache<>(budget, this::evict);
        this.storedKeys = new StoredKeys(budget);
        this.log = new WriteAheadLog<>(format.entries(), inner, budget.logLimits());
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
        if (!storedKeys.mayHave(key.hashCode())) {
            return null;
        }
        // This very entry may be evicted to make room.
        V value = load(key, log.current()).value;
        cache.trim();
        return value;
    }

    @Override
    public V open(String key) {
        V value = get(key);
        return value == null ? format.blank() : value;
    }

    @Override
    public int find(KeyBatch keys, @Nullable CacheHandle<V>[] found) {
        return cache.find(keys, found);
    }

    @Override
    public void put(String key, V value) {
        Entry<V, S> entry = entry(key);
        entry.value = value;
        if (entry.dirtyRow == null) {
            dirty.add(entry);
        }
        entry.dirtyRow = format.stored(value);
        entry.dirtySegment = log.current();
        entry.appended = false;
        entry.listed = false;
        cache.trim();
    }

    @Override
    public void discard(String key, V value) {
        put(key, value);
        discards.add(key, log.current());
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public void append(String key, V value) {
        Entry<V, S> entry = entry(key);
        // Every reference written into an old object is one more that the collector has to read.
        if (entry.value != value) {
            entry.value = value;
        }
        append(entry, value);
    }

    @Override
    @SuppressWarnings("unchecked") // made by this store
    public void append(CacheHandle<V> handle) {
        append((Entry<V, S>) handle, Objects.requireNonNull(handle.value(), "the value was evicted"));
    }

    private void append(Entry<V, S> entry, V value) {
        entry.appended = true;
        if (log.append(entry, value)) {
            cache.weigh(entry, format.extraBytes(value));
            cache.trim();
        }
        if (log.isFull()) {
            log.flush(changelog(), this::logRow);
        }
    }

    /** The entry of a key; the budget may be exceeded. */
    private Entry<V, S> entry(String key) {
        Entry<V, S> entry = cache.find(key);
        return entry == null ? load(key, log.current()) : entry;
    }

    private Entry<V, S> load(String key, long rowSegment) {
        recover();
        Entry<V, S> known = cache.find(key);
        if (known != null) {
            return known;
        }
        byte[] head = storedKeys.mayHave(key.hashCode()) ? read(Rows.head(key)) : null;
        Entry<V, S> entry = cache.add(key);
        entry.rowSegment = rowSegment;
        if (head != null) {
            byte[] tail = read(Rows.tail(key));
            entry.value = format.read(head, tail);
            entry.loggedRow = format.isCurrent(tail) ? format.stored(entry.value) : null;
            weigh(entry, entry.value, head, tail);
        }
        return entry;
    }

    private byte @Nullable [] read(Bytes row) {
        byte[] bytes = below.read(row, inner.get(row), inner::get);
        // A value that is not on the heap has nothing logged that the store below does not have.
        logged.sameAs(below, row);
        return bytes;
    }

    /** Replays the log, once all of it has been restored. */
    private void recover() {
        if (!recovered) {
            recovered = true;
            log.recover(this::entryToReplay, cache::trim);
        }
    }

    private Entry<V, S> entryToReplay(String key) {
        Entry<V, S> entry = load(key, 0);
        V value = entry.value == null ? format.blank() : entry.value;
        entry.value = value;
        cache.weigh(entry, format.extraBytes(value));
        return entry;
    }

    @Override
    public void flushCache() {
        log.flush(changelog(), this::logRow);
        for (Entry<V, S> entry : dirty) {
            // One that was evicted before the commit is in the list, but is no longer dirty.
            if (entry.dirtyRow != null) {
                logRow(entry, entry.dirtyRow, entry.appended ? entry.dirtySegment : log.current());
            }
        }
        dirty.clear();
        if (!discards.isEmpty()) {
            removeDiscarded();
        }
        cache.trim();
    }

    private void removeDiscarded() {
        log.removeObsolete(changelog());
        for (String key = discards.poll(log.replayed()); key != null; key = discards.poll(log.replayed())) {
            Entry<V, S> entry = entry(key);
            S row = entry.value == null ? null : format.stored(entry.value);
            if (row != null && format.isBlank(row)) {
                if (entry.isAheadOfRow() || entry.rowSegment > log.replayed()) {
                    discards.add(key, log.current());
                } else {
                    remove(entry);
                }
            }
        }
    }

    /** Removes a value whose row is logged and as it is. */
    private void remove(Entry<V, S> entry) {
        for (Bytes row : List.of(Rows.head(entry.key), Rows.tail(entry.key))) {
            logged.remove(row);
            below.remove(row);
        }
        entry.value = null;
        entry.loggedRow = null;
        entry.unstored = false;
        entry.entrySegment = 0;
        entry.rowSegment = log.current();
        entry.rowBytes = 0;
        cache.weigh(entry, 0);
    }

    /** Logs the row with all that has been appended. */
    private void logRow(Entry<V, S> entry) {
        logRow(entry, format.stored(valueOf(entry)), log.current());
        entry.listed = false;
    }

    /** @param segment all segments before it are in the row */
    private void logRow(Entry<V, S> entry, S stored, long segment) {
        logParts(entry, valueOf(entry), stored);
        entry.loggedRow = stored;
        entry.dirtyRow = null;
        entry.unstored = true;
        entry.rowSegment = segment;
    }

    private V valueOf(Entry<V, S> entry) {
        return Objects.requireNonNull(entry.value, "only rows of values are logged");
    }

    private void logParts(Entry<V, S> entry, V value, S stored) {
        byte[] head = format.head(stored);
        logged.put(Rows.head(entry.key), head);
        if (entry.loggedRow == null || !format.sharesTail(entry.loggedRow, stored)) {
            byte[] tail = format.tail(stored);
            if (tail != null) {
                logged.put(Rows.tail(entry.key), tail);
            }
            weigh(entry, value, head, tail);
        }
    }

    private void weigh(Entry<V, S> entry, V value, byte[] head, byte @Nullable [] tail) {
        entry.rowBytes = head.length + (tail == null ? 0 : tail.length);
        cache.weigh(entry, format.extraBytes(value));
    }

    private void evict(Entry<V, S> entry) {
        if (entry.dirtyRow != null || entry.isAheadOfRow()) {
            logRow(entry);
        }
        store(entry);
    }

    /** Writes a row that has been logged to the store below. */
    private void store(Entry<V, S> entry) {
        if (!entry.unstored) {
            return;
        }
        S stored = Objects.requireNonNull(entry.loggedRow, "it was logged");
        storedKeys.add(entry.hash);
        below.put(Rows.head(entry.key), format.head(stored));
        byte[] tail = format.tail(stored);
        if (tail != null) {
            below.put(Rows.tail(entry.key), tail);
        }
        entry.unstored = false;
    }

    /** The offsets are those of what has been logged; the store below must have all of it with them. */
    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        cache.entries().forEach(this::store);
        log.store();
        inner.commit(changelogOffsets);
    }

    @Override
    public KeyValueIterator<String, V> all() {
        recover();
        var cached = cache.entries().stream()
                .filter(entry -> entry.value != null)
                .map(entry -> KeyValue.pair(entry.key, entry.value))
                .iterator();
        return new Rows<>(cached, inner.all(), storedKeys, cache::contains, this::read);
    }

    private V read(String key, byte[] first) {
        byte[] head = below.read(Rows.head(key), first, inner::get);
        return format.read(Objects.requireNonNull(head, "it was found there"), read(Rows.tail(key)));
    }

    @Override
    public void clearCache() {
        dirty.clear();
        discards.clear();
        cache.clear();
        log.clear();
        logged.clear();
        below.clear();
        storedKeys.clear();
        recovered = false;
    }

    private Changelog changelog() {
        return Objects.requireNonNull(changelog, "init comes first");
    }

    /** Nothing listens to single changes here. */
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

    /** Deprecated in Kafka, but it still decides who keeps the offsets of the store below. */
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

    /**
     * Refuses every query: the newest values are on the heap of another thread, and an answer of the store below
     * would be stale.
     */
    @Override
    public <R> QueryResult<R> query(Query<R> query, PositionBound bound, QueryConfig config) {
        return QueryResult.forUnknownQueryType(query, this);
    }

    @Override
    public Position getPosition() {
        return inner.getPosition();
    }
}
