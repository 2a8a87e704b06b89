package io.harbinger.domain.stats;

/**
 * A count that spreads more than a Poisson: a Poisson whose rate is itself gamma distributed.
 *
 * @param mean above 0
 * @param size the gamma's shape, mean² ÷ (variance − mean)
 * @param p mean ÷ variance
 * @param q 1 − p, kept apart because it may be tiny
 */
record NegativeBinomial(double mean, double size, double p, double q) implements CountLaw {

    private static final double NEARLY_ALWAYS_NONE = 0.01;

    /** From the mean and what the variance has in excess of it, both above 0. */
    static NegativeBinomial of(double mean, double excess) {
        double variance = mean + excess;
        return new NegativeBinomial(mean, mean * (mean / excess), mean / variance, excess / variance);
    }

    @Override
    public double excessShare() {
        return q;
    }

    @Override
    public double logProbability(double k) {
        if (k == 0) {
            return size * (q < 0.5 ? Math.log1p(-q) : Math.log(p));
        }
        double trials = size + k;
        return Saddle.stirlingError(trials)
                - Saddle.stirlingError(size)
                - Saddle.stirlingError(k)
                - deviance(k)
                - Saddle.halfLogTwoPi(k)
                + Math.log(size / trials) / 2;
    }

    @Override
    public double deviance(double k) {
        double trials = size + k;
        double off = p * (k - mean);
        return Saddle.deviance(size, trials * p, -off) + Saddle.deviance(k, trials * q, off);
    }

    @Override
    public double tilt(double k) {
        return Math.log1p(size * (k - mean) / (mean * (size + k)));
    }

    @Override
    public double tiltedVariance(double k) {
        return k * (1 + k / size);
    }

    @Override
    public double skewness() {
        return (1 + q) / Math.sqrt(size * q);
    }

    /**
     * Where the fraction of the upper tail converges fast. A law of very small size is nearly always 0 and its upper
     * tail may be too small to follow from the lower one, so that one is computed at any price, which is bounded.
     */
    @Override
    public boolean upperIsDirect(double k) {
        if (narrow() || size < NEARLY_ALWAYS_NONE) {
            return k >= mean;
        }
        return q * (k + size + 3) < k + 2;
    }

    /**
     * Tail with half of P(X = k), as a multiple of P(X = k), of a law that is not narrow:
     * {@code P(X > k) = I_q(k+1, size)} and {@code P(X ≤ k) = I_p(size, k+1)} (Abramowitz and Stegun 26.5.26), each
     * with its leading factor written as a multiple of P(X = k).
     *
     * @param upper as {@link #upperIsDirect} says
     */
    double midTail(double k, boolean upper) {
        double step = q * (size + k);
        return upper
                ? 0.5 + step / (k + 1) * BetaFraction.at(k + 1, size, q)
                : step / size * BetaFraction.at(size, k + 1, p) - 0.5;
    }
}
