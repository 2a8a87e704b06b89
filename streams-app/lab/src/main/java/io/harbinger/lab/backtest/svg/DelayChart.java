package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import io.harbinger.lab.backtest.score.Delays;
import io.harbinger.lab.backtest.score.LevelFigures;
import java.util.Arrays;
import java.util.List;

/** How the delays of the hits are spread, in the unit that suits them. */
public final class DelayChart {

    private static final int WIDTH = 480;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 44;

    private DelayChart() {}

    /**
     * A row for each level, each delay counted to the moment that level was reached. Alarms that were on before the match
     * window have a colour of their own: they began before it whatever happened. Empty without hits.
     */
    public static String byLevel(List<LevelFigures> levels) {
        List<Delays> all = levels.stream().map(LevelFigures::delays).toList();
        if (isEmpty(all)) {
            return "";
        }
        int left = 96;
        int row = 62;
        DelayBins bins = DelayBins.over(all);
        int bottom = TOP + row * levels.size();
        var svg = new Svg(WIDTH, bottom + BOTTOM, "Detection delays by level");
        var x = new Scale(bins.first(), bins.first() + bins.count(), left, WIDTH - RIGHT);
        int most = all.stream()
                .flatMapToInt(delays -> Arrays.stream(bins.counts(delays.sorted())))
                .max()
                .orElse(1);
        for (int i = 0; i < levels.size(); i++) {
            double floor = TOP + row * (i + 1.0);
            var y = new Scale(0, most, floor, floor - row + 18);
            svg.line("grid", left, floor, WIDTH - RIGHT, floor);
            svg.text(
                    "name",
                    left - 10,
                    floor - 6,
                    "end",
                    LevelBars.name(levels.get(i).level()));
            stacked(svg, all.get(i), bins, x, y);
        }
        start(svg, bins, x, bottom);
        bins.axis(svg, x, bottom);
        return svg.build();
    }

    /** In each bin those already on, and above them the new ones, with how many there are. */
    private static void stacked(Svg svg, Delays delays, DelayBins bins, Scale x, Scale y) {
        int[] standing = bins.counts(delays.alreadyOn());
        int[] fresh = bins.counts(delays.fresh());
        for (int bin = 0; bin < bins.count(); bin++) {
            int all = standing[bin] + fresh[bin];
            double from = x.at(bins.first() + bin) + 1;
            double width = x.at(bins.first() + bin + 1) - 1 - from;
            bar(svg, "standing", from, width, y.at(standing[bin]), y.at(0), standing[bin] + " windows, already on");
            bar(svg, "lag", from, width, y.at(all), y.at(standing[bin]), fresh[bin] + " windows");
            if (all > 0) {
                svg.text("note", from + width / 2, y.at(all) - 3, "middle", Integer.toString(all));
            }
        }
    }

    private static void bar(Svg svg, String css, double from, double width, double top, double floor, String tip) {
        if (floor > top) {
            svg.rect(css, from, top, width, floor - top, tip);
        }
    }

    /** Bars of two runs side by side, in their colours. Empty without hits. */
    public static String compare(List<Delays> runs) {
        if (isEmpty(runs)) {
            return "";
        }
        int left = 40;
        int height = 250;
        DelayBins bins = DelayBins.over(runs);
        List<int[]> counts =
                runs.stream().map(delays -> bins.counts(delays.sorted())).toList();
        int most = counts.stream().flatMapToInt(Arrays::stream).max().orElse(1);
        var svg = new Svg(WIDTH, height, "Detection delays");
        var y = new Scale(0, most * 1.1, height - BOTTOM, TOP);
        var x = new Scale(bins.first(), bins.first() + bins.count(), left, WIDTH - RIGHT);
        for (double tick : y.ticks(Math.min(4, most))) {
            svg.line("grid", left, y.at(tick), WIDTH - RIGHT, y.at(tick));
            svg.text("tick", left - 6, y.at(tick) + 4, "end", Scale.label(tick));
        }
        for (int bin = 0; bin < bins.count(); bin++) {
            double from = x.at(bins.first() + bin) + 1;
            double each = (x.at(bins.first() + bin + 1) - 1 - from) / counts.size();
            for (int run = 0; run < counts.size(); run++) {
                int count = counts.get(run)[bin];
                String css = run == 0 ? "run-main" : "run-other";
                bar(svg, css, from + run * each, each, y.at(count), y.at(0), count + " windows");
            }
        }
        start(svg, bins, x, height - BOTTOM);
        bins.axis(svg, x, height - BOTTOM);
        svg.text("axis", left + 6, TOP + 8, "start", "windows");
        return svg.build();
    }

    private static boolean isEmpty(List<Delays> all) {
        return all.stream().allMatch(delays -> delays.sorted().isEmpty());
    }

    private static void start(Svg svg, DelayBins bins, Scale x, double bottom) {
        if (bins.first() < 0) {
            svg.line("budget", x.at(0), TOP, x.at(0), bottom);
        }
    }
}
