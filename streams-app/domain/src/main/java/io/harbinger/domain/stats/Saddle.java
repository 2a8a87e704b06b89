package io.harbinger.domain.stats;

/**
 * Parts of Loader's saddle-point form of discrete probabilities, which keeps full precision where differences of
 * log-gammas lose it. Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients stand as their source prints them
final class Saddle {
    private static final double HALF_LN_TWO_PI = 0.918938533204672741780329736406;
    private static final double SERIES_FROM = 16;

    private Saddle() {}

    /**
     * Error of Stirling's formula, {@code ln n! − ln(√(2πn)·(n/e)ⁿ)}, n above 0 and not only whole.
     *
     * <p>Small n climb to where the series is exact by {@code δ(n) = δ(n+1) + (n+½)·ln(1+1/n) − 1}.
     */
    static double stirlingError(double n) {
        double climbed = 0;
        double at = n;
        while (at < SERIES_FROM) {
            climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
            at++;
        }
        double s = 1 / (at * at);
        double series = (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188)))));
        return climbed + series / at;
    }

    /**
     * Deviance {@code x·ln(x/m) + m − x} for positive x and m.
     *
     * @param difference x − m, passed in because the caller has it more exactly than a subtraction would give
     */
    static double deviance(double x, double m, double difference) {
        double v = difference / (x + m);
        if (Math.abs(v) >= 0.1) {
            return x * Math.log(x / m) - difference;
        }
        double sum = difference * v;
        double power = 2 * x * v;
        double square = v * v;
        for (int j = 3; ; j += 2) {
            power *= square;
            double next = sum + power / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    /** {@code ½·ln(2πx)}. */
    static double halfLogTwoPi(double x) {
        return HALF_LN_TWO_PI + Math.log(x) / 2;
    }
}
