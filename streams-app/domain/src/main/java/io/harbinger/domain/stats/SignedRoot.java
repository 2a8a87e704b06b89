package io.harbinger.domain.stats;

/**
 * The modified signed root, for laws of little skew and counts so large that summing would take long; its error
 * falls with the skewness cubed. Source: O. E. Barndorff-Nielsen, Biometrika 73 (1986) and 77 (1990).
 */
final class SignedRoot {
    private static final double NEAR = 1e-4;

    private SignedRoot() {}

    /**
     * {@code r + ln(v/r)/r}, r the signed root of twice the deviance, {@code v = 2·tanh(t/2)·σₜ} for the tilt t and the
     * tilted standard deviation σₜ. The tanh is the mid-probability of a lattice:
     * {@code ½ + 1/(eᵗ−1) = 1/(2·tanh(t/2))}.
     */
    static double z(CountLaw law, double k) {
        double tilt = law.tilt(k);
        double root = Math.copySign(Math.sqrt(2 * law.deviance(k)), tilt);
        if (Math.abs(root) < NEAR) {
            return root + law.skewness() / 6;
        }
        return root + Math.log(2 * Math.tanh(tilt / 2) * Math.sqrt(law.tiltedVariance(k)) / root) / root;
    }
}
