package io.harbinger.domain.window;

import io.harbinger.domain.indicator.BaselinePolicy;
import java.util.Arrays;

/**
 * The last window values of a series, oldest first; NaN where a pane passed without one. Kept to 16 significant bits,
 * which take three bytes each when stored: whole numbers to 65,536 are exact, others to 1 in 10⁵, which is far
 * finer than any spread.
 */
public final class History {

    public static final History EMPTY = new History(new float[0]);

    /** Bits of a float that are not kept. */
    public static final int DROPPED_BITS = 8;

    private static final int DROPPED = (1 << DROPPED_BITS) - 1;
    private static final float LARGEST = Float.intBitsToFloat(Float.floatToRawIntBits(Float.MAX_VALUE) & ~DROPPED);

    private final float[] values;

    private History(float[] values) {
        this.values = values;
    }

    /** Restores a stored history, oldest first; its values are of the kept precision. */
    public static History of(float[] values) {
        return new History(values.clone());
    }

    /**
     * With one more value; one beyond the range of a float is kept as the largest float of its sign.
     *
     * @param capacity values kept at most; 0 keeps none
     */
    public History plus(double value, int capacity) {
        if (capacity == 0) {
            return this;
        }
        int kept = Math.min(values.length, capacity - 1);
        float[] next = new float[kept + 1];
        System.arraycopy(values, values.length - kept, next, 0, kept);
        next[kept] = rounded((float) Math.max(-LARGEST, Math.min(LARGEST, value)));
        return new History(next);
    }

    /** To the nearest number that is kept, of two equally near ones to the even. */
    private static float rounded(float value) {
        int bits = Float.floatToRawIntBits(value);
        int half = (DROPPED >> 1) + ((bits >> DROPPED_BITS) & 1);
        return Float.isNaN(value) ? Float.NaN : Float.intBitsToFloat((bits + half) & ~DROPPED);
    }

    /** With panes of which nothing is known; they keep their place where a season counts places. */
    History plusUnknown(long panes, BaselinePolicy policy) {
        History next = this;
        if (policy.kind().isSeasonal()) {
            for (long pane = 0; pane < Math.min(panes, policy.history()); pane++) {
                next = next.plus(Double.NaN, policy.history());
            }
        }
        return next;
    }

    public int size() {
        return values.length;
    }

    /** The value {@code age} places before the newest (age 0). */
    public float newest(int age) {
        return values[values.length - 1 - age];
    }

    /** A copy, oldest first. */
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && Arrays.equals(values, history.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
