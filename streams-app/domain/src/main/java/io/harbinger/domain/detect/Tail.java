package io.harbinger.domain.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The largest differences that one view has had, a bounded number of them: the maxima of blocks of time, so that one
 * burst counts once. Beyond the smallest of those in the tail, rarity is extrapolated with Hill's estimate of a power
 * law (B. M. Hill, Annals of Statistics 3, 1975), drawn towards a prior index while there are few.
 *
 * @param largest block maxima, largest first; at most {@link #KEPT}
 * @param current the largest of the open block, 0 and more
 */
@SuppressWarnings("ArrayRecordComponent") // written only where it is made, seen only in this package
public record Tail(float[] largest, float current) {
    public static final int KEPT = 8;
    static final Tail EMPTY = new Tail(new float[0], 0);
    private static final int LEAST_IN_TAIL = 3;
    private static final double FARTHEST = 1000;

    /** With a difference in the open block. */
    Tail plus(double size) {
        return size > current ? new Tail(largest, (float) size) : this;
    }

    /** Ends the open block. */
    Tail closed() {
        int kept = largest.length;
        if (kept == KEPT && current <= largest[kept - 1]) {
            return new Tail(largest, 0);
        }
        float[] more = Arrays.copyOf(largest, Math.min(KEPT, kept + 1));
        int place = more.length - 1;
        while (place > 0 && largest[place - 1] < current) {
            more[place] = largest[place - 1];
            place--;
        }
        more[place] = current;
        return new Tail(more, 0);
    }

    /**
     * How rare a difference of this size is: log10 of the number of values among which one such is expected. A view
     * that has moved in fewer blocks than make the tail is judged by those, and by what counts as no movement.
     *
     * @param size 0 and more
     * @param blocks blocks ended so far
     * @param resolution of the series
     * @return 0 and more; 0 until three blocks have ended
     */
    double decades(double size, int blocks, Resolution resolution, Tuning tuning) {
        int inTail = Math.min(largest.length, Math.max(LEAST_IN_TAIL, (int) Math.ceil(blocks * tuning.tailShare())));
        if (inTail < LEAST_IN_TAIL || size <= 0) {
            return 0;
        }
        int moved = moved(inTail);
        double start = Math.max(
                moved == 0 ? 0 : largest[moved - 1], moved < inTail ? resolution.assumed() : resolution.least());
        double atStart = Math.log10(tuning.block() * (blocks + 1.0) / Math.max(1, moved));
        double ratio = size / start;
        return ratio <= 1
                ? atStart * ratio
                : atStart + index(moved, start, tuning) * Math.log10(Math.min(ratio, FARTHEST));
    }

    /** How many of the maxima in the tail are above 0. */
    private int moved(int inTail) {
        int moved = inTail;
        while (moved > 0 && largest[moved - 1] <= 0) {
            moved--;
        }
        return moved;
    }

    /** Index of the power law beyond {@code start}, of so many maxima, drawn to the prior's. */
    private double index(int inTail, double start, Tuning tuning) {
        double excess = tuning.tailWeight() / tuning.tailIndex();
        for (int i = 0; i < inTail - 1; i++) {
            excess += Math.max(0, Math.log(largest[i] / start));
        }
        return Math.min(tuning.tailIndex(), (Math.max(0, inTail - 1) + tuning.tailWeight()) / excess);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tail tail && current == tail.current && Arrays.equals(largest, tail.largest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(largest);
    }
}
