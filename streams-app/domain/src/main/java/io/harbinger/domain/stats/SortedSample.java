package io.harbinger.domain.stats;

import java.util.Arrays;

/**
 * Values in ascending order, sorted once: location and spread that a few outliers cannot move. Holds no NaN; an empty
 * sample answers with NaN.
 */
public final class SortedSample {

    /** 1/Φ⁻¹(¾): makes the MAD of a normal sample its standard deviation (Hampel, JASA 69, 1974). */
    public static final double MAD_TO_SIGMA = 1.4826;

    private final double[] values;

    private SortedSample(double[] values) {
        this.values = values;
    }

    /** Of a copy of the values. */
    public static SortedSample of(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return new SortedSample(copy);
    }

    /** As {@link #of(double[])}. */
    public static SortedSample of(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        Arrays.sort(wide);
        return new SortedSample(wide);
    }

    public int size() {
        return values.length;
    }

    /** How many are above 0. */
    public int positive() {
        int place = Arrays.binarySearch(values, Double.MIN_VALUE);
        return values.length - (place >= 0 ? first(place) : -place - 1);
    }

    private int first(int place) {
        int first = place;
        while (first > 0 && values[first - 1] > 0) {
            first--;
        }
        return first;
    }

    /** The least distance from 0 of those that are not 0; {@code otherwise} where all are. */
    public double leastSize(double otherwise) {
        return Arrays.stream(values)
                .map(Math::abs)
                .filter(size -> size > 0)
                .min()
                .orElse(otherwise);
    }

    /** Middle value; the mean of the two middle ones where their number is even. */
    public double median() {
        return middle(values);
    }

    /** Median absolute deviation from the median. */
    public double mad() {
        return middle(distances());
    }

    /** {@code 1.4826·MAD}: the standard deviation, estimated from the middle half of the values. */
    public double spread() {
        return MAD_TO_SIGMA * mad();
    }

    /**
     * The mean without the smallest and the largest.
     *
     * @param share of the values that is left out at either end, rounded down to whole ones; below a half
     */
    public double trimmedMean(double share) {
        int trimmed = (int) (values.length * share);
        return Arrays.stream(values, trimmed, values.length - trimmed).average().orElse(Double.NaN);
    }

    /**
     * Distances from the median, ascending: those of what is below and of what is above are so already, and are
     * merged.
     */
    private double[] distances() {
        double centre = median();
        double[] distances = new double[values.length];
        int above = values.length / 2;
        int below = above - 1;
        for (int i = 0; i < distances.length; i++) {
            boolean isBelow =
                    above == values.length || (below >= 0 && centre - values[below] <= values[above] - centre);
            distances[i] = isBelow ? centre - values[below--] : values[above++] - centre;
        }
        return distances;
    }

    private static double middle(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        double upper = sorted[n / 2];
        return n % 2 == 1 ? upper : sorted[n / 2 - 1] / 2 + upper / 2;
    }
}
