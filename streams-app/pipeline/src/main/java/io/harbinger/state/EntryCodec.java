package io.harbinger.state;

import java.util.function.Function;

/**
 * Encodes changes of values as entries of a {@link WriteAheadLog}, and replays them after a restore. Entries are
 * written into segments, each of which can be read by itself. For one thread.
 *
 * @param <V> values, which change within
 */
public interface EntryCodec<V> {

    /** Appends the latest change of a value to the current segment. */
    void append(String key, V value);

    /** Size of the current segment, bytes. */
    int size();

    /**
     * Ends the current segment, returns its bytes, and begins another.
     *
     * @param room bytes to be left free before them
     */
    byte[] drain(int room);

    /**
     * Replays the entries of a segment, in order; those that a value's row has already are skipped.
     *
     * @param values a value by its key, made where there was none
     */
    void replay(byte[] segment, Function<String, V> values);
}
