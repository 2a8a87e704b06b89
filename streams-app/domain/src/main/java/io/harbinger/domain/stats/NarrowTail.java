package io.harbinger.domain.stats;

/**
 * Tails of a narrow law, outward from k as sums of positive falling terms: about 12·√mean of them at most.
 *
 * <p>Both laws obey {@code P(X = i) = (q + c/i)·P(X = i−1)} (H. H. Panjer, ASTIN Bulletin 12, 1981), q the excess share
 * and {@code c = (1−q)·mean − q}.
 */
final class NarrowTail {
    private NarrowTail() {}

    /** Tail with half of P(X = k), as a multiple of P(X = k): the upper one for k at or above the mean. */
    static double midTail(CountLaw law, double k, boolean upper) {
        double q = law.excessShare();
        double c = (1 - q) * law.mean() - q;
        return 0.5 + (upper ? above(k, q, c) : below(k, q, c));
    }

    private static double above(double k, double q, double c) {
        double term = 1;
        double sum = 0;
        for (double i = k + 1; ; i++) {
            term *= q + c / i;
            double next = sum + term;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    private static double below(double k, double q, double c) {
        double term = 1;
        double sum = 0;
        for (double i = k; i > 0; i--) {
            term *= i / (q * i + c);
            double next = sum + term;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
        return sum;
    }
}
