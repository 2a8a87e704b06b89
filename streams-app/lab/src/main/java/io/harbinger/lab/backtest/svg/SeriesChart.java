package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import io.harbinger.lab.backtest.LevelRun;
import io.harbinger.lab.backtest.SeriesChartData;
import io.harbinger.lab.backtest.score.Window;
import java.util.Locale;

/**
 * A series over time: what was measured over the band of what was usual, what happened as shaded time, and below it the
 * notified level.
 */
public final class SeriesChart {

    private static final int LEFT = 50;
    private static final int RIGHT = 10;
    private static final int TOP = 8;
    private static final int STRIP = 12;
    private static final int GAP = 9;
    private static final int AXIS = 24;
    private static final int TICK_ROOM = 80;
    private static final int LABEL_GAP = 8;

    /** Half the width of the band, in spreads. */
    public static final double BAND = 2;

    private final SeriesChartData data;
    private final Svg svg;
    private final TimeScale x;
    private final Scale y;
    private final PixelColumns columns;
    private final double bottom;

    private SeriesChart(SeriesChartData data, int width, int height) {
        this.data = data;
        this.svg = new Svg(
                width,
                height,
                data.namedSubject().title() + ", " + data.points().name());
        this.bottom = height - AXIS - STRIP - GAP;
        this.x = new TimeScale(data.from(), data.to(), LEFT, width - RIGHT);
        this.columns = PixelColumns.of(data.points(), data.from(), data.to(), width - LEFT - RIGHT);
        this.y = range(columns, bottom);
    }

    public static String of(SeriesChartData data, int width, int height) {
        var chart = new SeriesChart(data, width, height);
        chart.windows();
        chart.grid(width);
        chart.usual();
        chart.series();
        chart.levels(width);
        return chart.svg.build();
    }

    private static Scale range(PixelColumns columns, double bottom) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.count(); i++) {
            if (!columns.empty(i)) {
                low = Math.min(low, Math.min(columns.first(i), columns.second(i)));
                high = Math.max(high, Math.max(columns.first(i), columns.second(i)));
            }
            if (columns.hasBaseline(i)) {
                low = Math.min(low, columns.baseline(i));
                high = Math.max(high, columns.baseline(i));
            }
        }
        if (low > high) {
            return new Scale(0, 1, bottom, TOP);
        }
        double base = low >= 0 && low < 0.6 * high ? 0 : low - 0.05 * (high - low);
        return new Scale(base, high + 0.06 * (high - base), bottom, TOP);
    }

    private void windows() {
        for (Window window : data.windows()) {
            if (window.start() < data.to() && window.end() >= data.from()) {
                double from = x.clamped(window.start());
                double to = Math.max(from + 2, x.clamped(window.end()));
                svg.rect(window.required() ? "win" : "winx", from, TOP, to - from, bottom - TOP, tip(window));
            }
        }
    }

    private static String tip(Window window) {
        return window.note().isEmpty() ? window.name() : window.name() + ": " + window.note();
    }

    private void grid(int width) {
        for (double tick : y.ticks(4)) {
            svg.line("grid", LEFT, y.at(tick), width - RIGHT, y.at(tick));
            svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Scale.label(tick));
        }
        double axis = bottom + GAP + STRIP;
        double written = 0;
        for (TimeScale.Tick tick : x.ticks((width - LEFT - RIGHT) / TICK_ROOM)) {
            double at = x.at(tick.time());
            svg.line("mark", at, axis, at, axis + 4);
            double half = tick.label().length() * 3.9;
            double text = Math.min(width - half - 1, Math.max(LEFT - 20 + half, at));
            if (text - half >= written) {
                svg.text("tick", text, axis + 17, "middle", tick.label());
                written = text + half + LABEL_GAP;
            }
        }
    }

    private void usual() {
        var line = new StringBuilder();
        var upper = new StringBuilder();
        var lower = new StringBuilder();
        boolean within = false;
        var bands = new StringBuilder();
        for (int i = 0; i < columns.count(); i++) {
            if (columns.empty(i)) {
                continue;
            }
            if (!columns.hasBaseline(i)) {
                bands.append(band(upper, lower));
                within = false;
                continue;
            }
            double base = columns.baseline(i);
            double half = BAND * columns.spread(i);
            line.append(within ? 'L' : 'M').append(point(i, base));
            upper.append(within ? 'L' : 'M').append(point(i, base + half));
            lower.insert(0, "L" + point(i, base - half));
            within = true;
        }
        bands.append(band(upper, lower));
        svg.path("band", bands);
        svg.path("usual", line);
    }

    private static String band(StringBuilder upper, StringBuilder lower) {
        String band = upper.isEmpty() ? "" : upper + lower.toString() + "Z";
        upper.setLength(0);
        lower.setLength(0);
        return band;
    }

    private void series() {
        var line = new StringBuilder();
        int gap = columns.usualGap();
        int last = Integer.MIN_VALUE / 2;
        for (int i = 0; i < columns.count(); i++) {
            if (!columns.empty(i)) {
                line.append(i - last > gap ? 'M' : 'L').append(point(i, columns.first(i)));
                if (columns.second(i) != columns.first(i)) {
                    line.append('L').append(point(i, columns.second(i)));
                }
                last = i;
            }
        }
        svg.path("series", line);
    }

    private String point(int column, double value) {
        return Svg.number(LEFT + column + 0.5) + " " + Svg.number(y.clamped(value));
    }

    private void levels(int width) {
        double top = bottom + GAP;
        svg.rect("strip", LEFT, top, (double) width - LEFT - RIGHT, STRIP - 2, "");
        svg.text("tick", LEFT - 6, top + 10, "end", "level");
        for (LevelRun run : data.levels()) {
            if (run.span().from() < data.to() && run.span().to() > data.from()) {
                double from = x.clamped(run.span().from());
                double to = Math.max(from + 1.5, x.clamped(run.span().to()));
                svg.rect(
                        "lv-" + run.level().name().toLowerCase(Locale.ROOT),
                        from,
                        top,
                        to - from,
                        STRIP - 2,
                        run.level().name());
            }
        }
    }
}
