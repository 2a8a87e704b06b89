package io.harbinger.domain.detect;

/** How far the present of a series lies from its past, as each view sees it. */
final class Views {
    /** Three time scales with two views each, the long-run level, and two of the hour of the day. */
    static final int COUNT = 9;

    private Views() {}

    /**
     * Differences from the state before the value, signed, in the value's unit.
     *
     * @param next the state's parts with the value in them
     */
    static double[] of(DetectorState before, DetectorState next, long time, double value) {
        double[] differences = new double[COUNT];
        for (int s = 0; s < next.trends().size(); s++) {
            Trend past = before.trends().get(s);
            Trend present = next.trends().get(s);
            differences[2 * s] = present.present() - past.past();
            differences[2 * s + 1] = present.unrest() - past.pastUnrest();
        }
        differences[COUNT - 3] = value - next.mean();
        if (next.day().helps()) {
            differences[COUNT - 2] = value - before.day().usual(time, next.mean());
            differences[COUNT - 1] = next.day().smoothed();
        }
        return differences;
    }

    static View of(int channel) {
        if (channel >= COUNT - 2) {
            return View.SEASON;
        }
        if (channel == COUNT - 3) {
            return View.LEVEL;
        }
        return channel % 2 == 1 ? View.UNREST : channel == 0 ? View.SPIKE : View.SHIFT;
    }
}
