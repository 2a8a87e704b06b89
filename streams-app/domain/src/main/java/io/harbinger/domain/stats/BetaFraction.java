package io.harbinger.domain.stats;

/** The continued fraction of the incomplete beta function. */
final class BetaFraction {
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-15;
    private static final int LIMIT = 100_000;

    private BetaFraction() {}

    /**
     * {@code a·B(a,b)·I_x(a,b) / (xᵃ(1−x)ᵇ)}; converges in the order of √max(a,b) steps for x below
     * (a+1)/(a+b+2). Sources: DLMF 8.17.22; Lentz's evaluation as in Numerical Recipes 6.4.
     */
    static double at(double a, double b, double x) {
        double c = 1;
        double d = reciprocal(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= LIMIT; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = reciprocal(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = reciprocal(1 + odd * d);
            c = nonZero(1 + odd / c);
            double factor = d * c;
            h *= factor;
            if (Math.abs(factor - 1) < PRECISION) {
                break;
            }
        }
        return h;
    }

    private static double reciprocal(double value) {
        return 1 / nonZero(value);
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
