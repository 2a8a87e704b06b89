package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.SweepPoint;
import java.util.List;
import java.util.Locale;

/** Recall over false alarms per subject-year, for every threshold; the four levels as notified; the budget. */
public final class SweepChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 470;
    private static final int LEFT = 48;
    private static final int RIGHT = 14;
    private static final int TOP = 28;
    private static final int BOTTOM = 44;
    /** Pixels between points that look like one. */
    private static final double SAME = 4;

    private final Svg svg = new Svg(WIDTH, HEIGHT, "Recall over false alarms per subject-year");
    private final LabelPlaces places = new LabelPlaces(LEFT, 0, WIDTH - RIGHT, HEIGHT - BOTTOM);
    private final Scale x;
    private final Scale y = new Scale(0, 1, HEIGHT - BOTTOM, TOP);

    private SweepChart(double widest) {
        this.x = new Scale(0, widest, LEFT, WIDTH - RIGHT);
    }

    /**
     * Draws it.
     *
     * @param runs one, or two of which the second is dashed
     */
    public static String of(List<Result> runs, double budget) {
        var chart = new SweepChart(widest(runs, budget));
        chart.axes();
        chart.budget(budget);
        for (int i = runs.size() - 1; i >= 0; i--) {
            chart.curve(runs.get(i).sweep(), i == 0 ? "curve" : "curve other");
        }
        Result main = runs.get(0);
        main.levels().forEach(level -> chart.lead(level, main.sweep()));
        // The highest level is drawn last: levels that give the same alarms lie on one another.
        main.levels().forEach(chart::level);
        List<SweepPoint> knots = main.sweep().stream()
                .filter(point -> point.threshold() % 20 == 0)
                .toList();
        knots.forEach(chart::knot);
        knots.forEach(chart::threshold);
        chart.names(main.levels());
        return chart.svg.build();
    }

    /** Wide enough for all levels and twice the budget; the rest of the curve is clipped. */
    private static double widest(List<Result> runs, double budget) {
        double levels = runs.stream()
                .flatMap(run -> run.levels().stream())
                .mapToDouble(LevelFigures::falsePerYear)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return Math.max(Math.max(1.3 * levels, 2 * budget), 0.1);
    }

    private void axes() {
        for (double tick : y.ticks(5)) {
            svg.line("grid", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick));
            svg.text("tick", LEFT - 6, y.at(tick) + 4, "end", Math.round(100 * tick) + " %");
        }
        for (double tick : x.ticks(6)) {
            svg.line("mark", x.at(tick), HEIGHT - BOTTOM, x.at(tick), HEIGHT - BOTTOM + 4.0);
            svg.text("tick", x.at(tick), HEIGHT - BOTTOM + 18.0, "middle", Scale.label(tick));
        }
        svg.text("axis", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, "middle", "false alarms per subject-year");
    }

    private void budget(double budget) {
        double at = x.at(budget);
        if (at <= WIDTH - RIGHT) {
            svg.line("budget", at, TOP, at, HEIGHT - BOTTOM);
            boolean right = at < WIDTH - 110;
            svg.text(
                    "note",
                    right ? at + 5 : at - 5,
                    HEIGHT - BOTTOM - 8.0,
                    right ? "start" : "end",
                    "budget " + Scale.label(budget));
        }
    }

    /** From the highest threshold, which warns least, to where the curve leaves the chart. */
    private void curve(List<SweepPoint> sweep, String css) {
        var path = new StringBuilder();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = sweep.size() - 1; i >= 0 && !(lastX >= WIDTH - RIGHT); i--) {
            SweepPoint point = sweep.get(i);
            double px = x.at(point.falsePerYear());
            double py = y.at(point.recall());
            if (Double.isFinite(px) && Double.isFinite(py)) {
                if (px > WIDTH - RIGHT) {
                    py = lastY + (py - lastY) * (WIDTH - RIGHT - lastX) / (px - lastX);
                    px = WIDTH - RIGHT;
                }
                path.append(path.isEmpty() ? 'M' : 'L').append(Svg.number(px));
                path.append(' ').append(Svg.number(py));
                lastX = px;
                lastY = py;
            }
        }
        svg.path(css, path);
    }

    private boolean isShown(double falsePerYear, double recall) {
        return Double.isFinite(recall) && Double.isFinite(falsePerYear) && x.at(falsePerYear) <= WIDTH - RIGHT;
    }

    private void knot(SweepPoint point) {
        if (isShown(point.falsePerYear(), point.recall())) {
            double px = x.at(point.falsePerYear());
            double py = y.at(point.recall());
            svg.circle("knot", px, py, 4, "threshold " + Math.round(point.threshold()));
            places.keepFree(px, py, 4);
        }
    }

    private void threshold(SweepPoint point) {
        if (isShown(point.falsePerYear(), point.recall())) {
            places.above(
                    svg,
                    x.at(point.falsePerYear()),
                    y.at(point.recall()),
                    Long.toString(Math.round(point.threshold())));
        }
    }

    /** A line from a level to the point of the curve with the same score. */
    private void lead(LevelFigures figures, List<SweepPoint> sweep) {
        sweep.stream()
                .filter(point -> point.threshold() == figures.level().threshold())
                .filter(point -> isShown(point.falsePerYear(), point.recall())
                        && isShown(figures.falsePerYear(), figures.recall()))
                .findFirst()
                .ifPresent(point -> svg.line(
                        "lead-line",
                        x.at(figures.falsePerYear()),
                        y.at(figures.recall()),
                        x.at(point.falsePerYear()),
                        y.at(point.recall())));
    }

    private void level(LevelFigures figures) {
        if (isShown(figures.falsePerYear(), figures.recall())) {
            String name = figures.level().name();
            double px = x.at(figures.falsePerYear());
            double py = y.at(figures.recall());
            svg.circle("lv-" + name.toLowerCase(Locale.ROOT) + " dot", px, py, 8, name);
            places.keepFree(px, py, 7);
        }
    }

    /** Levels that lie on one another have one name together. */
    private void names(List<LevelFigures> levels) {
        List<LevelFigures> shown = levels.stream()
                .filter(level -> isShown(level.falsePerYear(), level.recall()))
                .toList();
        for (int i = 0; i < shown.size(); ) {
            LevelFigures first = shown.get(i);
            StringBuilder name = new StringBuilder(first.level().name());
            for (i++; i < shown.size() && isSamePlace(first, shown.get(i)); i++) {
                name.append(" · ").append(shown.get(i).level().name());
            }
            places.below(svg, x.at(first.falsePerYear()), y.at(first.recall()), name.toString());
        }
    }

    private boolean isSamePlace(LevelFigures one, LevelFigures other) {
        return Math.hypot(
                        x.at(one.falsePerYear()) - x.at(other.falsePerYear()),
                        y.at(one.recall()) - y.at(other.recall()))
                < SAME;
    }
}
