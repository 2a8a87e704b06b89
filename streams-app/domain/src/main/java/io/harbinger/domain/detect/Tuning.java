package io.harbinger.domain.detect;

/**
 * Settings of the detector; lengths are in values of the series.
 *
 * @param growth how much longer each time scale is than the one before; the shortest is 1 value
 * @param reference how much longer a scale's past is than its present
 * @param memory length of the long-run mean
 * @param block values per block; the largest difference of each counts
 * @param tailShare share of the blocks whose largest differences make the tail, 0..1
 * @param tailIndex steepness of a tail before it is known, and at most: 4 means twice the size is 16 times rarer
 * @param tailWeight how many block maxima that prior steepness is worth
 * @param allowance a view's evidence counts from once in this many values: what is left to chance
 * @param departure evidence from which a series has left its normal, in decades
 */
public record Tuning(
        double growth,
        double reference,
        int memory,
        int block,
        double tailShare,
        double tailIndex,
        double tailWeight,
        int allowance,
        double departure) {

    public static final Tuning STANDARD = new Tuning(4, 8, 1000, 32, 0.35, 4, 4, 500, 4);

    public Tuning {
        require(growth > 1, "growth must be above 1", growth);
        require(reference > 1, "reference must be above 1", reference);
        require(memory >= 2, "memory must be at least 2", memory);
        require(block >= 1, "block must be at least 1", block);
        require(tailShare > 0 && tailShare <= 1, "tailShare must be above 0 and up to 1", tailShare);
        require(tailIndex > 0, "tailIndex must be above 0", tailIndex);
        require(tailWeight > 0, "tailWeight must be above 0", tailWeight);
        require(allowance >= 1, "allowance must be at least 1", allowance);
        require(departure > 0, "departure must be above 0", departure);
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }
}
