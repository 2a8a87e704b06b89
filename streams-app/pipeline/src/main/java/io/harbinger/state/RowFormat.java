package io.harbinger.state;

import org.jspecify.annotations.Nullable;

/**
 * How values are stored: a head that changes with every change of the value, and for some a tail that seldom does. As
 * long as the tail stays the same, only the head is stored again.
 *
 * @param <V> values, which may change within
 * @param <S> what of a value its row has; immutable
 */
public interface RowFormat<V, S> {

    /** A value of which nothing is known yet. */
    V blank();

    /** Approximate bytes of a value on the heap beside what its row has. */
    int extraBytes(V value);

    /** What is to be stored of a value as it is now. */
    S stored(V value);

    /** What changes often; does not begin with the byte −1. */
    byte[] head(S stored);

    /** The rest, which does not begin with the byte −1 either; null where the head is all of it. */
    byte @Nullable [] tail(S stored);

    /**
     * Whether nothing of it is worth keeping, but that log entries which it has are skipped: so its row may be removed
     * once there are none. Never so where no value is ever {@linkplain ValueStore#discard discarded}.
     */
    default boolean isBlank(S stored) {
        return false;
    }

    /** Whether the tails of both are the same; must be cheap, and may say no where they are. */
    boolean sharesTail(S before, S now);

    /**
     * Whether a stored tail is as this format would write it now, so that it may stay while heads are written anew.
     *
     * @param tail null where none was ever stored
     */
    boolean isCurrent(byte @Nullable [] tail);

    /**
     * The value.
     *
     * @param tail null where none was ever stored
     */
    V read(byte[] head, byte @Nullable [] tail);
}
