package io.harbinger.domain.stats;

/**
 * A sum kept to about 32 digits, so that what arrives in another order gives the same double.
 *
 * <p>The value is {@code hi + lo}, |lo| at most half a unit in the last place of hi. Terms whose bits span no more than
 * 106 places from the largest partial sum are summed exactly, in any order; beyond that the error is about 2⁻¹⁰⁴ of the
 * largest partial sum, which the rounding to a double hides unless huge terms cancel. Terms are finite; one that is
 * not, or an overflow, makes the sum NaN.
 *
 * <p>Source: M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous error bounds for basic building blocks of
 * double-word arithmetic, ACM TOMS 44 (2017), algorithms 4, 6 and the product by fused multiply-add.
 *
 * @param hi the sum as a double
 * @param lo what the double could not hold
 */
public record ExactSum(double hi, double lo) {
    public static final ExactSum ZERO = new ExactSum(0, 0);

    public ExactSum plus(double term) {
        double sum = hi + term;
        return normal(sum, lo + lost(hi, term, sum));
    }

    /** Adds the terms from {@code from} to before {@code to}, one after the other. */
    public ExactSum plus(double[] terms, int from, int to) {
        double high = hi;
        double low = lo;
        for (int i = from; i < to; i++) {
            double sum = high + terms[i];
            double rest = low + lost(high, terms[i], sum);
            high = sum + rest;
            low = rest - (high - sum);
        }
        return new ExactSum(high, low);
    }

    public ExactSum plus(ExactSum other) {
        double high = hi + other.hi;
        double low = lo + other.lo;
        ExactSum first = normal(high, lost(hi, other.hi, high) + low);
        return normal(first.hi, first.lo + lost(lo, other.lo, low));
    }

    /** Adds a·b, unrounded. */
    public ExactSum plusProduct(double a, double b) {
        double product = a * b;
        return plus(new ExactSum(product, Math.fma(a, b, -product)));
    }

    /** The sum, rounded once. */
    public double value() {
        return hi;
    }

    /** Knuth's two-sum: what the rounding of {@code a + b} to {@code sum} lost. */
    private static double lost(double a, double b, double sum) {
        double rest = sum - a;
        return (a - (sum - rest)) + (b - rest);
    }

    private static ExactSum normal(double high, double low) {
        double sum = high + low;
        return new ExactSum(sum, low - (sum - high));
    }
}
