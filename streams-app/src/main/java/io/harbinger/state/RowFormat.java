package io.harbinger.state;

import org.jspecify.annotations.Nullable;

/**
 * How values are stored: a head that changes with every change of the value, and for some a tail that seldom does. What
 * shares its tail with what was stored before has only its head stored again.
 *
 * @param <V> immutable values
 */
public interface RowFormat<V> {

    byte[] head(V value);

    /** The rest of the value; null where the head is all of it. */
    byte @Nullable [] tail(V value);

    /** Whether the tails of both are the same; must be cheap, and may be wrong only by saying no. */
    boolean sharesTail(V before, V now);

    /**
     * The value.
     *
     * @param tail null where none was ever stored
     */
    V read(byte[] head, byte @Nullable [] tail);

    /** Values that are bytes already. */
    static RowFormat<byte[]> bytes() {
        return new RowFormat<>() {
            @Override
            public byte[] head(byte[] value) {
                return value;
            }

            @Override
            public byte @Nullable [] tail(byte[] value) {
                return null;
            }

            @Override
            public boolean sharesTail(byte[] before, byte[] now) {
                return true;
            }

            @Override
            public byte[] read(byte[] head, byte @Nullable [] tail) {
                return head;
            }
        };
    }
}
