package io.harbinger.domain.stats;

/** A count of independent arrivals. */
record Poisson(double mean) implements CountLaw {
    @Override
    public double excessShare() {
        return 0;
    }

    @Override
    public double size() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double logProbability(double k) {
        return k == 0 ? -mean : -Saddle.stirlingError(k) - deviance(k) - Saddle.halfLogTwoPi(k);
    }

    @Override
    public double deviance(double k) {
        return Saddle.deviance(k, mean, k - mean);
    }

    @Override
    public double tilt(double k) {
        return Math.log1p((k - mean) / mean);
    }

    @Override
    public double tiltedVariance(double k) {
        return k;
    }

    @Override
    public double skewness() {
        return 1 / Math.sqrt(mean);
    }
}
