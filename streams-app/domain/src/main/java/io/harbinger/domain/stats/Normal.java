package io.harbinger.domain.stats;

/** The standard normal distribution: {@code Φ(z)} and its inverse. */
public final class Normal {
    /**
     * What {@link #quantile} gives, with its sign, at probabilities 0 and 1 where the true answer is infinite. A little
     * beyond the quantile of the smallest positive double (−38.47), so the function stays monotone.
     */
    public static final double BOUND = 38.5;

    private static final double CENTRE_HALF_WIDTH = 0.425;

    private Normal() {}

    /**
     * Probability of a value up to z. Relative error below 1e-14 down to z = −37, where doubles begin to underflow.
     *
     * <p>Source: W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969), in the
     * normal form of algorithm 715 (ACM TOMS 19, 1993).
     */
    public static double cdf(double z) {
        return NormalTail.cdf(z);
    }

    /**
     * The z with {@code Φ(z) = p}. Relative error below 1e-12; exactly odd: {@code quantile(1 − p) = −quantile(p)}
     * wherever {@code 1 − p} is exact. Finite everywhere: ±{@link #BOUND} at p = 1 and 0.
     *
     * <p>Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
     *
     * @param p 0..1
     * @throws IllegalArgumentException where p is not a probability
     */
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability is 0 to 1, was " + p);
        }
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRE_HALF_WIDTH) {
            return Wichura.centre(q);
        }
        double small = q < 0 ? p : 1 - p;
        double z = small == 0 ? BOUND : Wichura.tail(Math.sqrt(-Math.log(small)));
        return q < 0 ? -z : z;
    }

    /**
     * The z with {@code ln Φ(z) = logP}, for the lower half: it keeps its precision where p itself underflows, so
     * z below −38 comes out right.
     *
     * @param logP natural logarithm of a probability, finite, at most 0; best at or below ln ½
     * @throws IllegalArgumentException where it is not
     */
    public static double quantileOfLog(double logP) {
        if (!(logP <= 0 && logP > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException("the logarithm of a probability is finite and at most 0, was " + logP);
        }
        double centre = Math.log(0.5 - CENTRE_HALF_WIDTH);
        return logP > centre ? quantile(Math.exp(logP)) : -Wichura.tail(Math.sqrt(-logP));
    }
}
