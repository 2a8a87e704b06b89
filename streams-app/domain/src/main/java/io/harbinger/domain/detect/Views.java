package io.harbinger.domain.detect;

/**
 * How far the present of a series lies from its past, in each view. Views lie in the order of
 * {@link DetectorState#channels()}: of each time scale the value or mean and the unrest, then the long-run level,
 * then the hour of the day.
 */
final class Views {
    private static final int LEVEL = 2 * DetectorState.SCALES;
    private static final int SEASON = LEVEL + 1;

    private Views() {}

    /**
     * Differences from the state before the value, signed, in the value's unit; none of the first value.
     *
     * @param next the state after the value; only its trends, day and mean are read
     */
    static double[] of(DetectorState before, DetectorState next, long time, double value) {
        double[] differences = new double[DetectorState.CHANNELS];
        if (before.seen() == 0) {
            return differences;
        }
        for (int s = 0; s < next.trends().size(); s++) {
            Trend past = before.trends().get(s);
            Trend present = next.trends().get(s);
            differences[2 * s] = present.present() - past.past();
            differences[2 * s + 1] = present.unrest() - past.pastUnrest();
        }
        differences[LEVEL] = value - next.mean();
        if (next.day().predictsBetter()) {
            differences[SEASON] = value - before.day().usual(time, next.mean());
            differences[SEASON + 1] = next.day().smoothed();
        }
        return differences;
    }

    /** The resolution by which a view is judged: the hour of the day is watched only while it predicts better. */
    static Resolution resolution(int channel, Resolution ofSeries) {
        return channel >= SEASON ? ofSeries.withoutAssumption() : ofSeries;
    }

    static View of(int channel) {
        if (channel >= SEASON) {
            return View.SEASON;
        }
        if (channel == LEVEL) {
            return View.LEVEL;
        }
        return channel % 2 == 1 ? View.UNREST : channel == 0 ? View.SPIKE : View.SHIFT;
    }
}
