package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.score.Delays;
import io.harbinger.lab.backtest.score.LevelFigures;

/** The figures at a glance: of BLUE and above, which is every warning, and of RED, which pages. */
final class KeyFigures {

    private KeyFigures() {}

    static void write(Html page, Result result, double budget) {
        page.open("div", "cards");
        all(page, result.levels().get(0), budget);
        red(page, result.levels().get(result.levels().size() - 1));
        page.close("div");
        if (result.uncovered() > 0) {
            page.hint(result.uncovered()
                    + " labelled windows lie where the input has no data; they count neither as hit nor as missed.");
        }
    }

    private static void all(Html page, LevelFigures blue, double budget) {
        String level = ", " + Cells.sign(Level.BLUE) + " and above";
        Delays delays = blue.delays().ofNew();
        page.keyFigure("recall" + level, ReportFormat.share(blue.recall()), found(blue));
        page.keyFigure(
                "false episodes" + level,
                ReportFormat.rate(blue.falsePerYear()),
                "per subject-year, budget " + ReportFormat.number(budget));
        page.keyFigure(
                "precision" + level,
                ReportFormat.share(blue.precision()),
                blue.trueEpisodes() + " true, " + blue.falseEpisodes() + " false episodes");
        page.keyFigure(
                "median delay" + level,
                ReportFormat.delay(delays.median()),
                "of new ones; nine in ten within " + ReportFormat.delay(delays.p90()));
    }

    private static void red(Html page, LevelFigures red) {
        String level = ", " + Cells.sign(Level.RED) + " (pages)";
        page.keyFigure("recall" + level, ReportFormat.share(red.recall()), found(red));
        page.keyFigure(
                "precision" + level,
                ReportFormat.share(red.precision()),
                ReportFormat.rate(red.falsePerYear()) + " false per subject-year");
    }

    private static String found(LevelFigures figures) {
        String all = figures.hits() + " of " + figures.windows() + " windows";
        return figures.alreadyActive() == 0
                ? all
                : all + "; " + ReportFormat.share(figures.newRecall()) + " without " + figures.alreadyActive()
                        + " already on";
    }
}
