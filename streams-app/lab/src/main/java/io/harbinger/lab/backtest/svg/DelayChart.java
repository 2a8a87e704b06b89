package io.harbinger.lab.backtest.svg;

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

    /** Bars over the delay from the start of what happened; those before it in another colour. Empty without hits. */
    public static String of(Delays delays) {
        List<Long> sorted = delays.sorted();
        if (sorted.isEmpty()) {
            return "";
        }
        double low = sorted.get(0) / MINUTE;
        double high = sorted.get(sorted.size() - 1) / MINUTE;
        double width = width(Math.max(high - low, 1));
        int first = (int) Math.floor(low / width);
        int bins = (int) Math.floor(high / width) - first + 1;
        long[] edges = new long[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = Math.round((first + i) * width * MINUTE);
        }
        return draw(delays.histogram(edges), first, width);
    }

    private static double width(double range) {
        for (double step : STEPS) {
            if (range / step <= BINS) {
                return step;
            }
        }
        return Scale.step(range / BINS / 1440) * 1440;
    }

    private static String draw(int[] counts, int first, double width) {
        int bins = counts.length - 2;
        Unit unit = width < 30 ? Unit.MINUTES : width < 1440 ? Unit.HOURS : Unit.DAYS;
        int most = Arrays.stream(counts).max().orElse(1);
        var svg = new Svg(WIDTH, HEIGHT, "Detection delays");
        var y = new Scale(0, most * 1.1, HEIGHT - BOTTOM, TOP);
        var x = new Scale(first, first + bins, LEFT, WIDTH - RIGHT);
        for (double tick : y.ticks(Math.min(4, most))) {
            svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
            svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Scale.label(tick));
        }
        for (int i = 0; i < bins; i++) {
            int count = counts[i + 1];
            double from = x.at(first + i);
            double to = x.at(first + i + 1);
            svg.rect(
                    first + i < 0 ? "lead" : "lag",
                    from + 1,
                    y.at(count),
                    to - from - 2,
                    y.at(0) - y.at(count),
                    count + " windows");
        }
        int every = Math.max(1, (bins + 7) / 8);
        for (int i = 0; i <= bins; i++) {
            if (Math.floorMod(first + i, every) == 0) {
                double at = x.at(first + i);
                svg.line("mark", at, HEIGHT - BOTTOM, at, HEIGHT - BOTTOM + 4.0);
                svg.text("tick", at, HEIGHT - BOTTOM + 18.0, "middle", Scale.label((first + i) * width / unit.minutes));
            }
        }
        if (first < 0) {
            svg.line("budget", x.at(0), TOP, x.at(0), HEIGHT - BOTTOM);
        }
        svg.text(
                "axis",
                (LEFT + WIDTH - RIGHT) / 2.0,
                HEIGHT - 6,
                "middle",
                unit.name + " from the start of the window");
        svg.text("axis", LEFT + 6, TOP + 8, "start", "windows");
        return svg.build();
    }
}
