package io.harbinger.wire;

import io.harbinger.domain.batch.SignalName;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signals by the bytes that name them in a record: sensor and metric before the value, the unit behind it. Bounded: a
 * hash table with linear probing, at most half full. For one thread.
 */
final class SignalTable {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int CAPACITY = 1 << 14;

    /** The number of no signal. */
    static final int NONE = -1;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Known(long hash, byte[] head, byte[] tail, int number) {

        boolean matches(byte[] bytes, Place place) {
            return Arrays.equals(head, 0, head.length, bytes, place.headFrom, place.headTo)
                    && Arrays.equals(tail, 0, tail.length, bytes, place.tailFrom, place.tailTo);
        }
    }

    /** Where in a record its signal is named. */
    static final class Place {
        int headFrom;
        int headTo;
        int tailFrom;
        int tailTo;
    }

    private final List<SignalName> names = new ArrayList<>();
    private @Nullable Known[] slots = new @Nullable Known[64];

    /** The number of the signal named there; {@link #NONE} where it is not in the table. */
    int find(byte[] bytes, Place place) {
        Known known = slots[slot(bytes, place, hash(bytes, place))];
        return known == null ? NONE : known.number();
    }

    /** The signal of a number. */
    SignalName get(int number) {
        return names.get(number);
    }

    /** Adds a signal that is not in the table, if there is room. */
    void add(byte[] bytes, Place place, SignalName name) {
        if (names.size() == CAPACITY) {
            return;
        }
        names.add(name);
        if (2 * names.size() > slots.length) {
            grow();
        }
        long hash = hash(bytes, place);
        byte[] head = Arrays.copyOfRange(bytes, place.headFrom, place.headTo);
        byte[] tail = Arrays.copyOfRange(bytes, place.tailFrom, place.tailTo);
        slots[slot(bytes, place, hash)] = new Known(hash, head, tail, names.size() - 1);
    }

    private void grow() {
        @Nullable Known[] before = slots;
        slots = new @Nullable Known[2 * before.length];
        for (Known known : before) {
            if (known != null) {
                int at = home(known.hash());
                while (slots[at] != null) {
                    at = next(at);
                }
                slots[at] = known;
            }
        }
    }

    private int slot(byte[] bytes, Place place, long hash) {
        int at = home(hash);
        for (Known known = slots[at];
                known != null && !(known.hash() == hash && known.matches(bytes, place));
                known = slots[at]) {
            at = next(at);
        }
        return at;
    }

    private int home(long hash) {
        return (int) (hash >>> 32) & (slots.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }

    private static long hash(byte[] bytes, Place place) {
        return hash(hash(1, bytes, place.headFrom, place.headTo), bytes, place.tailFrom, place.tailTo);
    }

    private static long hash(long seed, byte[] bytes, int from, int to) {
        long hash = seed;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash, (long) LONG.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | (bytes[at] & 0xFF);
        }
        return mixed(hash, rest);
    }

    private static long mixed(long hash, long word) {
        long mixed = (hash ^ word) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }
}
