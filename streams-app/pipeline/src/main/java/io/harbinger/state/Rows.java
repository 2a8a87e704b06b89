package io.harbinger.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Every value: first the cached ones, then the others from their rows. The key of a row is that of the value and one
 * byte, 0 for the head and 1 for the tail; that of a further part of one has the part's number, two bytes, before a 3
 * or 4.
 *
 * @param <V> values
 */
final class Rows<V> implements KeyValueIterator<String, V> {

    private static final byte HEAD = 0;
    private static final byte TAIL = 1;
    /** Added to the last byte of a row's key for that of its parts; 2 is that of segments. */
    private static final int PART = 3;

    private final Iterator<KeyValue<String, V>> cached;
    private final KeyValueIterator<Bytes, byte[]> rows;
    private final StoredKeys keys;
    private final Predicate<String> skipped;
    private final BiFunction<String, byte[], V> read;
    private @Nullable KeyValue<String, V> next;

    /**
     * Iterates over values.
     *
     * @param cached values on the heap
     * @param rows heads, tails and segments of the log, in any order
     * @param keys is told the key of each row, and when there are no more
     * @param skipped keys whose rows are skipped
     * @param read a value by its key and head
     */
    Rows(
            Iterator<KeyValue<String, V>> cached,
            KeyValueIterator<Bytes, byte[]> rows,
            StoredKeys keys,
            Predicate<String> skipped,
            BiFunction<String, byte[], V> read) {
        this.cached = cached;
        this.rows = rows;
        this.keys = keys;
        this.skipped = skipped;
        this.read = read;
    }

    static Bytes head(String key) {
        return row(key, HEAD);
    }

    static Bytes tail(String key) {
        return row(key, TAIL);
    }

    /** A further part of a row, from 1. */
    static Bytes part(Bytes row, int number) {
        byte[] key = row.get();
        byte[] part = Arrays.copyOf(key, key.length + Short.BYTES);
        part[key.length - 1] = (byte) (number >> Byte.SIZE);
        part[key.length] = (byte) number;
        part[key.length + 1] = (byte) (key[key.length - 1] + PART);
        return Bytes.wrap(part);
    }

    private static Bytes row(String key, byte part) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        byte[] row = Arrays.copyOf(utf8, utf8.length + 1);
        row[utf8.length] = part;
        return Bytes.wrap(row);
    }

    @Override
    public boolean hasNext() {
        if (next == null && cached.hasNext()) {
            next = cached.next();
        }
        while (next == null && rows.hasNext()) {
            next = read(rows.next());
        }
        if (next == null) {
            keys.complete();
        }
        return next != null;
    }

    private @Nullable KeyValue<String, V> read(KeyValue<Bytes, byte[]> row) {
        byte[] key = row.key.get();
        if (key[key.length - 1] != HEAD) {
            return null;
        }
        String text = new String(key, 0, key.length - 1, StandardCharsets.UTF_8);
        keys.add(text.hashCode());
        return skipped.test(text) ? null : KeyValue.pair(text, read.apply(text, row.value));
    }

    @Override
    public KeyValue<String, V> next() {
        KeyValue<String, V> found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return found;
    }

    @Override
    public String peekNextKey() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        return next.key;
    }

    @Override
    public void close() {
        rows.close();
    }
}
