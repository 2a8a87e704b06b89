package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import io.harbinger.lab.backtest.score.Delays;
import java.util.Arrays;
import java.util.List;

/**
 * Equal bins over delays.
 *
 * @param first number of the first bin; the bin numbered 0 begins at the start of what happened
 * @param count how many there are
 * @param width of one, in minutes
 */
record DelayBins(int first, int count, double width) {

    private static final int MOST = 14;
    private static final int FEWEST = 5;
    private static final double[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 10080, 20160};
    private static final double MINUTE = 60_000;

    private enum Unit {
        MINUTES(1, "minutes"),
        HOURS(60, "hours"),
        DAYS(1440, "days");

        private final double minutes;
        private final String name;

        Unit(double minutes, String name) {
            this.minutes = minutes;
            this.name = name;
        }
    }

    /** Bins that hold all of them; there is at least one delay. */
    static DelayBins over(List<Delays> all) {
        List<Long> sorted = all.stream()
                .flatMap(delays -> delays.sorted().stream())
                .sorted()
                .toList();
        double low = sorted.get(0) / MINUTE;
        double high = sorted.get(sorted.size() - 1) / MINUTE;
        // Delays that are all alike differ by their size from the start, not by nothing.
        double range = high > low ? high - low : Math.max(Math.abs(low), Math.abs(high));
        double width = width(Math.max(range, 1));
        int first = (int) Math.floor(low / width);
        int last = (int) Math.floor(high / width);
        int missing = Math.max(0, FEWEST - (last - first + 1));
        return new DelayBins(first - missing / 2, last - first + 1 + missing, width);
    }

    private static double width(double range) {
        for (double step : STEPS) {
            if (range / step <= MOST) {
                return step;
            }
        }
        return Scale.step(range / MOST / 1440) * 1440;
    }

    /** How many lie in each bin. */
    int[] counts(List<Long> delays) {
        long[] edges = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            edges[i] = Math.round((first + i) * width * MINUTE);
        }
        return Arrays.copyOfRange(new Delays(delays).histogram(edges), 1, edges.length);
    }

    /** Marks and numbers below the bars, and their unit. */
    void axis(Svg svg, Scale x, double y) {
        Unit unit = width < 30 ? Unit.MINUTES : width < 1440 ? Unit.HOURS : Unit.DAYS;
        int every = Math.max(1, (count + 7) / 8);
        for (int i = 0; i <= count; i++) {
            if (Math.floorMod(first + i, every) == 0) {
                double at = x.at(first + i);
                svg.line("mark", at, y, at, y + 4);
                svg.text("tick", at, y + 18, "middle", Scale.label((first + i) * width / unit.minutes));
            }
        }
        svg.text("axis", (x.from() + x.to()) / 2, y + 38, "middle", unit.name + " from the start of the window");
    }
}
