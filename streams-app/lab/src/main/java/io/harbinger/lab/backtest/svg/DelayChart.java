package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import io.harbinger.lab.backtest.score.Delays;
import java.util.Arrays;
import java.util.List;

/** How the delays of the hits are spread, in the unit that suits them. */
public final class DelayChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 250;
    private static final int LEFT = 40;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 44;
    private static final int BINS = 14;
    private static final int FEWEST_BINS = 5;
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

    private DelayChart() {}

    /**
     * Bars over the delay from the start of what happened: of one run, those before it in another colour; of two, side by
     * side in the colours of the runs. Empty without hits.
     */
    public static String of(List<Delays> runs) {
        List<Long> all = runs.stream()
                .flatMap(delays -> delays.sorted().stream())
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return "";
        }
        double low = all.get(0) / MINUTE;
        double high = all.get(all.size() - 1) / MINUTE;
        // Delays that are all alike differ by their size from the start, not by nothing.
        double range = high > low ? high - low : Math.max(Math.abs(low), Math.abs(high));
        double width = width(Math.max(range, 1));
        int first = (int) Math.floor(low / width);
        int last = (int) Math.floor(high / width);
        int missing = Math.max(0, FEWEST_BINS - (last - first + 1));
        first -= missing / 2;
        last += missing - missing / 2;
        return draw(counts(runs, first, last, width), first, width);
    }

    /** Of each run, the hits in each bin. */
    private static List<int[]> counts(List<Delays> runs, int first, int last, double width) {
        long[] edges = new long[last - first + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = Math.round((first + i) * width * MINUTE);
        }
        return runs.stream()
                .map(delays -> Arrays.copyOfRange(delays.histogram(edges), 1, edges.length))
                .toList();
    }

    private static double width(double range) {
        for (double step : STEPS) {
            if (range / step <= BINS) {
                return step;
            }
        }
        return Scale.step(range / BINS / 1440) * 1440;
    }

    private static String draw(List<int[]> runs, int first, double width) {
        int bins = runs.get(0).length;
        int most = runs.stream().flatMapToInt(Arrays::stream).max().orElse(1);
        var svg = new Svg(WIDTH, HEIGHT, "Detection delays");
        var y = new Scale(0, most * 1.1, HEIGHT - BOTTOM, TOP);
        var x = new Scale(first, first + bins, LEFT, WIDTH - RIGHT);
        for (double tick : y.ticks(Math.min(4, most))) {
            svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
            svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Scale.label(tick));
        }
        for (int i = 0; i < bins; i++) {
            bars(svg, runs, first, i, x, y);
        }
        axis(svg, first, bins, width, x);
        if (first < 0) {
            svg.line("budget", x.at(0), TOP, x.at(0), HEIGHT - BOTTOM);
        }
        svg.text("axis", LEFT + 6, TOP + 8, "start", "windows");
        return svg.build();
    }

    /** The bars of one bin. */
    private static void bars(Svg svg, List<int[]> runs, int first, int bin, Scale x, Scale y) {
        double from = x.at(first + bin) + 1;
        double each = (x.at(first + bin + 1) - 1 - from) / runs.size();
        for (int run = 0; run < runs.size(); run++) {
            int count = runs.get(run)[bin];
            String css = runs.size() > 1 ? (run == 0 ? "run-main" : "run-other") : first + bin < 0 ? "lead" : "lag";
            svg.rect(css, from + run * each, y.at(count), each, y.at(0) - y.at(count), count + " windows");
        }
    }

    private static void axis(Svg svg, int first, int bins, double width, Scale x) {
        Unit unit = width < 30 ? Unit.MINUTES : width < 1440 ? Unit.HOURS : Unit.DAYS;
        int every = Math.max(1, (bins + 7) / 8);
        for (int i = 0; i <= bins; i++) {
            if (Math.floorMod(first + i, every) == 0) {
                double at = x.at(first + i);
                svg.line("mark", at, HEIGHT - BOTTOM, at, HEIGHT - BOTTOM + 4.0);
                svg.text("tick", at, HEIGHT - BOTTOM + 18.0, "middle", Scale.label((first + i) * width / unit.minutes));
            }
        }
        svg.text(
                "axis",
                (LEFT + WIDTH - RIGHT) / 2.0,
                HEIGHT - 6,
                "middle",
                unit.name + " from the start of the window");
    }
}
