package io.harbinger.domain.stats;

/** The distribution a count is held against. Counts k are whole and at least 0. */
sealed interface CountLaw permits Poisson, NegativeBinomial {
    /** Above 0. */
    double mean();

    /** Share of the variance beyond a Poisson's, 0..1: 0 for a Poisson itself. */
    double excessShare();

    /** How near to a Poisson: the shape of the gamma its rate follows, infinite for a Poisson itself. */
    double size();

    /** {@code ln P(X = k)}. */
    double logProbability(double k);

    /** Half the squared signed root: how far k is from the mean in the law's own measure, k above 0. */
    double deviance(double k);

    /** The t that tilts the law's mean to k, k above 0. */
    double tilt(double k);

    /** Variance of the tilted law. */
    double tiltedVariance(double k);

    /** Skewness of the law itself. */
    double skewness();

    /** Whether the upper tail from k is the one to compute, the lower one following from it. */
    default boolean upperIsDirect(double k) {
        return k >= mean();
    }

    /** With this much excess and less, the law is narrow: its sums from k outward fall fast. */
    default boolean narrow() {
        return excessShare() < 0.5;
    }
}
