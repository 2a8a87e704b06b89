package io.harbinger.domain.stats;

/** The one mean of indicators to dimensions and of dimensions to the subject. */
public final class PowerMean {
    private PowerMean() {}

    /**
     * {@code (Σ w·r³ / Σ w)^(1/3)}: a bad member counts more than its share. A single member, and members all equal,
     * pass unchanged to the bit; the result always lies between the smallest and the largest member.
     *
     * <p>Source: order 3 as in UNDP's human poverty index (S. Anand, A. Sen, Concepts of Human Development and Poverty,
     * 1997).
     *
     * @param risks 0 or above
     * @param weights of the same length, 0 or above; a member of weight 0 does not count
     * @return NaN where no member counts
     * @throws IllegalArgumentException where the lengths differ, or a member is negative or NaN
     */
    public static double order3(double[] risks, double[] weights) {
        if (risks.length != weights.length) {
            throw new IllegalArgumentException(risks.length + " risks but " + weights.length + " weights");
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double cubes = 0;
        double total = 0;
        for (int i = 0; i < risks.length; i++) {
            double risk = require(risks[i], "risk");
            double weight = require(weights[i], "weight");
            if (weight > 0) {
                least = Math.min(least, risk);
                most = Math.max(most, risk);
                cubes += weight * (risk * risk * risk);
                total += weight;
            }
        }
        if (total == 0) {
            return Double.NaN;
        }
        return Math.max(least, Math.min(most, Math.cbrt(cubes / total)));
    }

    private static double require(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and at least 0, was " + value);
        }
        return value;
    }
}
