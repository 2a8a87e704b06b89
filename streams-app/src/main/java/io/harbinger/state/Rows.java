package io.harbinger.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Values out of their rows. The key of a row is the value's, and a byte that tells head from tail.
 *
 * @param <V> immutable values
 */
final class Rows<V> implements KeyValueIterator<String, V> {

    private static final byte HEAD = 0;
    private static final byte TAIL = 1;

    private final KeyValueIterator<Bytes, byte[]> rows;
    private final Function<Bytes, byte @Nullable []> lookup;
    private final RowFormat<V> format;
    private @Nullable KeyValue<String, V> next;

    /**
     * Iterates over values.
     *
     * @param rows heads and tails in any order
     * @param lookup a row by its key, null for none
     */
    Rows(KeyValueIterator<Bytes, byte[]> rows, Function<Bytes, byte @Nullable []> lookup, RowFormat<V> format) {
        this.rows = rows;
        this.lookup = lookup;
        this.format = format;
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
        while (next == null && rows.hasNext()) {
            KeyValue<Bytes, byte[]> row = rows.next();
            byte[] key = row.key.get();
            if (key[key.length - 1] == HEAD) {
                String text = new String(key, 0, key.length - 1, StandardCharsets.UTF_8);
                next = KeyValue.pair(text, format.read(row.value, lookup.apply(tail(text))));
            }
        }
        return next != null;
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
