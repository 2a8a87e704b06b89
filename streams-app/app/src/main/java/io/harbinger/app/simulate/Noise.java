package io.harbinger.app.simulate;

import java.util.SplittableRandom;

/**
 * Random numbers of several distributions, of plain arithmetic and StrictMath alone, so that every machine draws the
 * same.
 */
final class Noise {

    /** From this mean on a rounded normal stands for the Poisson law. */
    private static final double LARGE_MEAN = 30;

    private static final int UNIFORMS = 12;

    private Noise() {}

    /** Mean 0, variance 1, never beyond ±6: the sum of twelve uniforms (Irwin-Hall), close to a normal. */
    static double bell(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += random.nextDouble();
        }
        return sum - UNIFORMS / 2.0;
    }

    /** A count with the given mean, at least 0: Poisson by inversion, a rounded normal from mean 30 on. */
    static long poisson(SplittableRandom random, double mean) {
        if (mean >= LARGE_MEAN) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(random)));
        }
        double left = random.nextDouble();
        double term = StrictMath.exp(-mean);
        long count = 0;
        while (left > term && term > 0) {
            left -= term;
            count++;
            term *= mean / count;
        }
        return count;
    }

    /**
     * A slowly moving level, -1 to 1, without steps: one uniform per knot, smoothstep between.
     *
     * @param knotMillis time between knots
     */
    static double slow(Seed seed, long entity, long time, long knotMillis) {
        long knot = Math.floorDiv(time, knotMillis);
        double x = Math.floorMod(time, knotMillis) / (double) knotMillis;
        double from = 2 * seed.random(entity, knot).nextDouble() - 1;
        double to = 2 * seed.random(entity, knot + 1).nextDouble() - 1;
        return from + (to - from) * x * x * (3 - 2 * x);
    }

    /** Rounded to three decimals, the way an instrument would report it. */
    static double thousandths(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
