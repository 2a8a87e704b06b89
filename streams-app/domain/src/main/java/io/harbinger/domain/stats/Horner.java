package io.harbinger.domain.stats;

/** Rational functions by Horner's rule. */
final class Horner {
    private Horner() {}

    /** Ratio of two polynomials at x; coefficients from the highest power down. */
    static double ratio(double[] numerator, double[] denominator, double x) {
        return at(numerator, x) / at(denominator, x);
    }

    private static double at(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
