package io.harbinger.domain.window;

import java.util.Arrays;

/**
 * The last window values of a series, oldest first; NaN where a pane passed without one. Kept as floats: half the
 * bytes, and far finer than any spread.
 */
public final class History {

    public static final History EMPTY = new History(new float[0]);

    private final float[] values;

    private History(float[] values) {
        this.values = values;
    }

    /** Restores a stored history, oldest first. */
    public static History of(float[] values) {
        return new History(values.clone());
    }

    /** With one more value, keeping at most {@code capacity}; one beyond the range of a float is kept as its end. */
    public History plus(double value, int capacity) {
        int kept = Math.min(values.length, capacity - 1);
        float[] next = new float[kept + 1];
        System.arraycopy(values, values.length - kept, next, 0, kept);
        next[kept] = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
        return new History(next);
    }

    /** With {@code panes} panes in which nothing was known. */
    public History plusGap(long panes, int capacity) {
        History next = this;
        for (long pane = 0; pane < Math.min(panes, capacity); pane++) {
            next = next.plus(Double.NaN, capacity);
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
