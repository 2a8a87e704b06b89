package io.harbinger.app.simulate;

/** Weekly and daily seasonality, as factors around 1. */
final class Seasonality {

    /** Monday to Sunday, in units of a depth; the sum is 0. */
    private static final double[] WEEK = {0.3, 0.5, 0.5, 0.4, 0.2, -0.7, -1.2};

    private Seasonality() {}

    /**
     * Factor of a day's place in the week.
     *
     * @param depth how far the weekend falls below the mean, 0 to below 0.8
     */
    static double week(long day, double depth) {
        return 1 + depth * WEEK[Days.weekday(day)];
    }

    /**
     * One wave a day.
     *
     * @param peak hour of the maximum, UTC
     */
    static double day(long time, double depth, double peak) {
        return 1 + depth * StrictMath.cos((Days.hour(time) - peak) * Math.PI / 12);
    }
}
