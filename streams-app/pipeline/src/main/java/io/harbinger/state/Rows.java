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
 * Every value: first those at hand, then those out of their rows. The key of a row is the value's, and a byte that tells
 * head from tail.
 *
 * @param <V> values
 */
final class Rows<V> implements KeyValueIterator<String, V> {

    private static final byte HEAD = 0;
    private static final byte TAIL = 1;

    private final Iterator<KeyValue<String, V>> atHand;
    private final KeyValueIterator<Bytes, byte[]> rows;
    private final Predicate<String> passedOver;
    private final BiFunction<String, byte[], V> read;
    private @Nullable KeyValue<String, V> next;

    /**
     * Iterates over values.
     *
     * @param atHand values that need not be read
     * @param rows heads and tails, and whatever else, in any order
     * @param passedOver keys whose rows do not count
     * @param read a value by its key and head
     */
    Rows(
            Iterator<KeyValue<String, V>> atHand,
            KeyValueIterator<Bytes, byte[]> rows,
            Predicate<String> passedOver,
            BiFunction<String, byte[], V> read) {
        this.atHand = atHand;
        this.rows = rows;
        this.passedOver = passedOver;
        this.read = read;
    }

    static Bytes head(String key) {
        return row(key, HEAD);
    }

    static Bytes tail(String key) {
        return row(key, TAIL);
    }

    private static Bytes row(String key, byte part) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        byte[] row = Arrays.copyOf(utf8, utf8.length + 1);
        row[utf8.length] = part;
        return Bytes.wrap(row);
    }

    @Override
    public boolean hasNext() {
        if (next == null && atHand.hasNext()) {
            next = atHand.next();
        }
        while (next == null && rows.hasNext()) {
            next = read(rows.next());
        }
        return next != null;
    }

    private @Nullable KeyValue<String, V> read(KeyValue<Bytes, byte[]> row) {
        byte[] key = row.key.get();
        if (key[key.length - 1] != HEAD) {
            return null;
        }
        String text = new String(key, 0, key.length - 1, StandardCharsets.UTF_8);
        return passedOver.test(text) ? null : KeyValue.pair(text, read.apply(text, row.value));
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
