package io.harbinger.lab.backtest.svg;

import io.harbinger.app.html.Svg;
import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.score.LevelFigures;
import java.util.List;
import java.util.Locale;

/** The share of the time in which each level, or a higher one, was notified. */
public final class LevelBars {

    private static final int WIDTH = 480;
    private static final int LEFT = 96;
    private static final int RIGHT = 74;
    private static final int ROW = 46;
    private static final int TOP = 8;

    private LevelBars() {}

    /** One bar a level; with two runs one for each, in the colours of the runs. */
    public static String of(List<Result> runs) {
        int height = TOP + 4 * ROW + 30;
        var svg = new Svg(WIDTH, height, "Share of the time in which each level or a higher one was notified");
        double most = runs.stream()
                .flatMap(run -> run.levels().stream())
                .mapToDouble(LevelFigures::share)
                .max()
                .orElse(0);
        var x = new Scale(0, Math.max(most * 100, 1e-6), LEFT, WIDTH - RIGHT);
        for (double tick : x.ticks(3)) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), TOP + 4.0 * ROW);
            svg.text("tick", x.at(tick), TOP + 4.0 * ROW + 16, "middle", Scale.label(tick) + " %");
        }
        for (int level = 0; level < 4; level++) {
            row(svg, runs, level, x);
        }
        return svg.build();
    }

    private static void row(Svg svg, List<Result> runs, int level, Scale x) {
        double top = TOP + (double) level * ROW;
        Level of = runs.get(0).levels().get(level).level();
        String name = of.name();
        svg.text("name", LEFT - 10, top + ROW / 2.0 + 5, "end", name(of));
        double height = (ROW - 14.0) / runs.size();
        for (int run = 0; run < runs.size(); run++) {
            double share = runs.get(run).levels().get(level).share();
            double y = top + 7 + run * height;
            String css = runs.size() == 1 ? "lv-" + name.toLowerCase(Locale.ROOT) : run == 0 ? "run-main" : "run-other";
            svg.rect(css, LEFT, y, Math.max(share > 0 ? 1.5 : 0, x.at(100 * share) - LEFT), height - 2, "");
            String text =
                    share == 0 ? "0" : String.format(Locale.ROOT, share < 0.1 ? "%.2f %%" : "%.0f %%", 100 * share);
            svg.text("note", x.at(100 * share) + 6, y + height / 2 + 3, "start", text);
        }
    }

    /** A level's name in both languages. */
    static String name(Level level) {
        String chinese = switch (level) {
            case NONE -> "";
            case BLUE -> "Ⅳ 蓝 ";
            case YELLOW -> "Ⅲ 黄 ";
            case ORANGE -> "Ⅱ 橙 ";
            case RED -> "Ⅰ 红 ";
        };
        return chinese + level.name();
    }
}
