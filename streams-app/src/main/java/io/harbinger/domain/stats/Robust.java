package io.harbinger.domain.stats;

import java.util.Arrays;

/**
 * Location and spread that a few wild values cannot move. Inputs hold no NaN and are not changed; an empty input gives
 * NaN.
 */
public final class Robust {
    /** 1/Φ⁻¹(¾): makes the MAD of a normal sample its standard deviation (Hampel, JASA 69, 1974). */
    public static final double MAD_TO_SIGMA = 1.4826;

    private Robust() {}

    /** Middle value; the mean of the two middle ones where their number is even. */
    public static double median(double[] values) {
        return middle(sorted(values));
    }

    /** As {@link #median(double[])}. */
    public static double median(float[] values) {
        return middle(sorted(widened(values)));
    }

    /** Median of the absolute distances from the centre given. */
    public static double mad(double[] values, double centre) {
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - centre);
        }
        Arrays.sort(distances);
        return middle(distances);
    }

    /** Median absolute deviation from the median. */
    public static double mad(double[] values) {
        return mad(values, median(values));
    }

    /** {@code 1.4826·MAD}: the standard deviation, as the middle half of the values tells it. */
    public static double spread(double[] values) {
        return MAD_TO_SIGMA * mad(values);
    }

    /** As {@link #spread(double[])}. */
    public static double spread(float[] values) {
        return spread(widened(values));
    }

    /**
     * Nearest-rank quantile: the smallest member with at least the share q of the members at or below it (Hyndman and
     * Fan 1996, definition 1).
     *
     * @param q 0..1; 0 gives the smallest
     * @throws IllegalArgumentException where q is not 0..1
     */
    public static double quantile(double[] values, double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("a quantile's share is 0 to 1, was " + q);
        }
        double[] sorted = sorted(values);
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(q * sorted.length) - 1)];
    }

    private static double middle(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        double upper = sorted[n / 2];
        return n % 2 == 1 ? upper : sorted[n / 2 - 1] / 2 + upper / 2;
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
