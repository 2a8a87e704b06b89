package io.harbinger.testing.pipeline;

/**
 * The z of an alert's driver from its value, baseline and spread, redone with nothing of the application: sums of
 * probabilities term by term in logarithms, log gamma by Lanczos, and the normal quantile by bisection. Slow, and right
 * to about 1e-8.
 */
final class RedoneZ {

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double LN_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double BOUND = 38.5;

    private RedoneZ() {}

    /** The normal quantile of P(X &lt; k) + P(X = k)/2; X negative binomial, or Poisson where it spreads no more. */
    static double ofCount(double k, double mean, double spread) {
        if (mean == 0) {
            return k == 0 ? 0 : BOUND;
        }
        boolean lower = k <= mean;
        double tail = logProbability(k, mean, spread) - Math.log(2);
        double largest = tail;
        double step = lower ? -1 : 1;
        for (double at = k + step; at >= 0; at += step) {
            double term = logProbability(at, mean, spread);
            tail = plus(tail, term);
            largest = Math.max(largest, term);
            if (term < largest - 50 && (lower || at > mean)) {
                break;
            }
        }
        return lower ? quantileOfLog(tail) : -quantileOfLog(tail);
    }

    /** The normal value exceeded on either side once in 10^decades; 0 for 0. */
    static double ofDecades(double decades) {
        return decades == 0 ? 0 : -quantileOfLog(-decades * Math.log(10) - Math.log(2));
    }

    /** Signed root of the deviance of a count below its mean under a negative binomial. */
    static double ofOutage(double total, double mean, double spread) {
        double size = mean / (spread * spread / mean - 1);
        double own = total == 0 ? 0 : total * Math.log(total / mean);
        return -Math.sqrt(2 * (own - (total + size) * Math.log((total + size) / (mean + size))));
    }

    private static double logProbability(double k, double mean, double spread) {
        double excess = spread * spread - mean;
        if (excess <= 0) {
            return k * Math.log(mean) - mean - logGamma(k + 1);
        }
        // As a product over the count: gammas of a size that may be huge would cancel to nothing.
        double size = mean * mean / excess;
        double log = k * Math.log(mean) - logGamma(k + 1) - size * Math.log1p(mean / size);
        for (int i = 0; i < k; i++) {
            log += Math.log1p((i - mean) / (size + mean));
        }
        return log;
    }

    /** ln(eᵃ + eᵇ). */
    private static double plus(double a, double b) {
        double larger = Math.max(a, b);
        return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }

    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return LN_SQRT_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    private static double quantileOfLog(double logTail) {
        double low = -400;
        double high = 10;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (logCdf(middle) < logTail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** ln Φ(z): Laplace's continued fraction in the tail, the power series of Φ − ½ nearer by. */
    private static double logCdf(double z) {
        double logDensity = -z * z / 2 - LN_SQRT_TWO_PI;
        if (z < -4) {
            double fraction = -z;
            for (int i = 300; i >= 1; i--) {
                fraction = -z + i / fraction;
            }
            return logDensity - Math.log(fraction);
        }
        double term = z;
        double sum = z;
        for (int i = 1; i < 200; i++) {
            term *= z * z / (2 * i + 1);
            sum += term;
        }
        return Math.log(0.5 + Math.exp(logDensity) * sum);
    }
}
