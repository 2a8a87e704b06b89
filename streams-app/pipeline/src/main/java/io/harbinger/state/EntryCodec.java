package io.harbinger.state;

import java.util.function.Function;

/**
 * How what happens to values is written down, and done again after a restore. Notes are written into blocks, each of
 * which can be read by itself. For one thread.
 *
 * @param <V> values, which change within
 */
public interface EntryCodec<V> {

    /** Adds to the current block what has just happened to a value. */
    void add(String key, V value);

    /** Size of the current block, bytes. */
    int size();

    /** Ends the current block, and begins another. */
    byte[] take();

    /**
     * Does again what a block tells, in order; what a value's row has already is passed over.
     *
     * @param values a value by its key, made where there was none
     */
    void redo(byte[] block, Function<String, V> values);
}
