package io.harbinger.domain.stats;

/**
 * How concentrated a total is on few parts. Parts are amounts, 0 or above (a negative or NaN one is refused); all
 * parts 0, or none, gives NaN. The order of the parts does not matter.
 */
public final class Concentration {
    private Concentration() {}

    /**
     * Herfindahl–Hirschman index {@code Σ sᵢ²} of the parts' shares: 1/n where all are equal, 1 where one has all.
     * Source: A. O. Hirschman, The Paternity of an Index, AER 54 (1964).
     */
    public static double hhi(double[] parts) {
        double total = total(parts);
        ExactSum squares = ExactSum.ZERO;
        for (double part : parts) {
            double share = part / total;
            squares = squares.plusProduct(share, share);
        }
        return total > 0 ? squares.value() : Double.NaN;
    }

    /** Share of the largest part, above 0 and up to 1. */
    public static double topShare(double[] parts) {
        double largest = 0;
        for (double part : parts) {
            largest = Math.max(largest, part);
        }
        double total = total(parts);
        return total > 0 ? largest / total : Double.NaN;
    }

    private static double total(double[] parts) {
        ExactSum sum = ExactSum.ZERO;
        for (double part : parts) {
            if (!(part >= 0 && part < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a part must be finite and at least 0, was " + part);
            }
            sum = sum.plus(part);
        }
        return sum.value();
    }
}
