package io.harbinger.domain.stats;

/**
 * How improbable a count is, as the z of an equally improbable normal value.
 *
 * <p>A port with two ships a day is no Gaussian: the count is compared with a negative binomial of the baseline's mean
 * and variance, or a Poisson where the baseline spreads no more than one. Source of the mid-probability: H. O.
 * Lancaster, JASA 56 (1961).
 */
public final class Counts {
    private static final double LN_HALF = -Math.log(2);
    private static final double SUMMED_UP_TO = 1e7;
    private static final double WIDEST = 1e7;
    private static final double SMOOTH_SIZE = 1e6;
    private static final double LARGEST_WIDE_MEAN = 1e8;
    private static final double LEAST_MEAN = 1e-100;
    private static final double MOST = 1e15;

    private Counts() {}

    /**
     * {@code Φ⁻¹(P(X < k) + P(X = k)/2)}, X with the mean and spread given: negative where the count is below the mean.
     *
     * <p>Both tails are worked in logarithms, so a z of −30 or −140 comes out as such. A count that is no whole number
     * (a weighted one) takes the z between those of its two whole neighbours, in proportion. Where the mean is 0 (below
     * 1e-100), no count at all is 0 and any other is {@link Normal#BOUND}. The cost grows at most as the root of the
     * count. Error below 1e-10 (relative above 1) for counts and means up to 1e7; about 1e-5 far beyond.
     *
     * @param k the count, at least 0; above 1e15 is taken as that
     * @param mean what is normal, likewise
     * @param spread standard deviation of what is normal, likewise; up to √mean means Poisson, and a variance
     *     beyond the larger of 1e7·mean and 10·mean² is taken as that
     * @throws IllegalArgumentException where one is negative, infinite or NaN
     */
    public static double z(double k, double mean, double spread) {
        double count = require(k, "count");
        double normal = require(mean, "mean");
        if (normal < LEAST_MEAN) {
            return count == 0 ? 0 : Normal.BOUND;
        }
        double width = require(spread, "spread");
        double excess = Math.min(Math.fma(width, width, -normal), normal * Math.max(WIDEST, 10 * normal));
        if (normal > LARGEST_WIDE_MEAN && excess * SMOOTH_SIZE > normal * normal) {
            double unit = LARGEST_WIDE_MEAN / normal;
            return z(count * unit, LARGEST_WIDE_MEAN, Math.sqrt(normal + excess) * unit);
        }
        return between(excess > 0 ? NegativeBinomial.of(normal, excess) : new Poisson(normal), count);
    }

    /**
     * Expected share by which a Poisson count falls short of its mean μ: {@code E max(0, 1 − X/μ) = P(X = ⌊μ⌋)}, half
     * the mean deviation that de Moivre found (Diaconis and Zabell, Statistical Science 6, 1991).
     *
     * @param mean finite and above 0
     * @return above 0, below 1
     */
    public static double expectedShortfall(double mean) {
        double whole = Math.floor(Math.min(mean, MOST));
        return Math.exp(new Poisson(mean).logProbability(whole));
    }

    private static double between(CountLaw law, double k) {
        double whole = Math.floor(k);
        double part = k - whole;
        double z = ofWhole(law, whole);
        return part == 0 ? z : z + part * (ofWhole(law, whole + 1) - z);
    }

    private static double ofWhole(CountLaw law, double k) {
        if (Math.min(k, law.mean()) > SUMMED_UP_TO && law.size() > SMOOTH_SIZE) {
            return SignedRoot.z(law, k);
        }
        boolean upper = law.upperIsDirect(k);
        double relative = law instanceof NegativeBinomial wide && !law.narrow()
                ? wide.midTail(k, upper)
                : NarrowTail.midTail(law, k, upper);
        double z = ofTail(law.logProbability(k) + Math.log(relative));
        return upper ? -z : z;
    }

    /** Quantile of the lower tail; a tail above one half is turned round, where p has the better precision. */
    private static double ofTail(double logTail) {
        return logTail <= LN_HALF
                ? Normal.quantileOfLog(logTail)
                : -Normal.quantileOfLog(Math.log(-Math.expm1(Math.min(logTail, -Double.MIN_NORMAL))));
    }

    private static double require(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and at least 0, was " + value);
        }
        return Math.min(value, MOST);
    }
}
