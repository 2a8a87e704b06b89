package io.harbinger.testing.pipeline;

import io.harbinger.schema.Driver;

/**
 * The credible share of a driver, redone by summing: with x = sin²θ the density of Beta(a, b) is smooth in θ, and its tail is a
 * sum of rectangles.
 */
final class RedoneShare {

    private static final int CELLS = 20_000;
    private static final int HALVES = 50;

    private RedoneShare() {}

    static double credible(Driver driver) {
        boolean lessIsWorse = driver.getLevelBad() < driver.getLevelOk();
        double good = driver.getValue() * driver.getSamples() + 0.5;
        double other = (1 - driver.getValue()) * driver.getSamples() + 0.5;
        return quantile(good, other, lessIsWorse ? 0.9 : 0.1);
    }

    private static double quantile(double a, double b, double p) {
        double whole = upTo(a, b, Math.PI / 2);
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < HALVES; i++) {
            double middle = (low + high) / 2;
            if (upTo(a, b, middle) < p * whole) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.pow(Math.sin((low + high) / 2), 2);
    }

    /** Simpson's rule over {@code sin(θ)^(2a−1) · cos(θ)^(2b−1)}, scaled to its largest. */
    private static double upTo(double a, double b, double end) {
        double step = end / CELLS;
        double peak = logDensity(a, b, Math.atan(Math.sqrt((2 * a - 1) / Math.max(1e-300, 2 * b - 1))));
        double sum = 0;
        for (int i = 0; i <= CELLS; i++) {
            int weight = i == 0 || i == CELLS ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * Math.exp(logDensity(a, b, i * step) - peak);
        }
        return sum * step / 3;
    }

    private static double logDensity(double a, double b, double angle) {
        return power(2 * a - 1, Math.sin(angle)) + power(2 * b - 1, Math.cos(angle));
    }

    private static double power(double exponent, double base) {
        return exponent == 0 ? 0 : exponent * Math.log(Math.max(base, 1e-300));
    }
}
