package io.harbinger.domain.detect;

/**
 * How finely the values of a series can differ, in their unit: below it a difference is none.
 *
 * @param least of any series; above 0
 * @param assumed where a view of the series has hardly ever moved, so that its differences do not tell
 */
record Resolution(double least, double assumed) {

    /** Single-precision numbers, and what is calculated of them, differ by so much without meaning it. */
    private static final double LEAST_SHARE = 1e-6;

    /** Few sensors are finer than half a hundredth of what they measure. */
    private static final double ASSUMED_SHARE = 0.005;

    /** Where the values are all 0: above 0, and below what a float holds. */
    static final double TINY = 1e-50;

    private static final double[] DECIMALS = {1, 0.1, 0.01};

    /** Of a series that mostly has the value {@code level}: a share of it, or its last decimal. */
    static Resolution of(double level) {
        double size = Math.abs(level);
        return new Resolution(Math.max(LEAST_SHARE * size, TINY), Math.max(ASSUMED_SHARE * size, lastDecimal(size)));
    }

    /** For a view that is not watched all the time: where it has hardly ever moved, nothing is known. */
    Resolution withoutAssumption() {
        return new Resolution(least, Double.POSITIVE_INFINITY);
    }

    /** Unit of the last decimal, where there are up to two; 0 where there are more, as of a calculated number. */
    private static double lastDecimal(double level) {
        for (double unit : DECIMALS) {
            double times = level / unit;
            if (Math.abs(times - Math.rint(times)) <= LEAST_SHARE) {
                return unit;
            }
        }
        return 0;
    }
}
