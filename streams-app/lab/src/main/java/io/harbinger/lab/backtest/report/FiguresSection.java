package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.score.Delays;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.score.SweepPoint;
import io.harbinger.lab.backtest.svg.DelayChart;
import io.harbinger.lab.backtest.svg.LevelBars;
import io.harbinger.lab.backtest.svg.SweepChart;
import java.util.List;
import java.util.Locale;

/** The figures at a glance, by level, and over all thresholds. */
final class FiguresSection {

    private static final String DELAYS =
            "<span class=\"legend\"><span><i class=\"l-lag\"></i>new</span><span><i class=\"l-standing\"></i>already"
                    + " on before: no foresight</span></span>";

    private FiguresSection() {}

    static void write(Html page, BacktestReport report) {
        Result result = report.main().result();
        KeyFigures.write(page, result, report.budget());
        nab(page, result);
        page.heading("levels", "By level");
        page.hint("Each line counts warnings of that level and above. A window is found when a warning is on "
                + report.setting().match() + " of what happened; new ones were not on before that already. A false"
                + " episode met no window at all. Delays are those of new ones, to the moment the level was reached.");
        levels(page, result);
        charts(page, report);
    }

    private static void nab(Html page, Result result) {
        if (result.nab().isEmpty()) {
            return;
        }
        page.heading("Numenta Anomaly Benchmark");
        page.hint("Every record is scored by the risk published when its pane closed; one threshold, the best for the"
                + " whole corpus, turns scores into detections. 100 is perfect, 0 is the score without any detection.");
        page.table(
                "compact",
                List.of("profile", "#score", "#threshold", "#windows found", "#false positives"),
                result.nab().stream().map(FiguresSection::nab).toList());
    }

    private static List<String> nab(NabScore score) {
        return List.of(
                Markup.escape(score.profile().name()),
                "<b>" + String.format(Locale.ROOT, "%.1f", score.score()) + "</b>",
                score.threshold() > 1 ? "no detection" : ReportFormat.number(score.threshold()),
                score.detected() + " of " + score.windows(),
                ReportFormat.number(score.falsePositives()));
    }

    private static void levels(Html page, Result result) {
        page.table(
                "compact",
                List.of(
                        "level",
                        "#recall",
                        "#new only",
                        "#precision",
                        "#false per subject-year",
                        "~#delay, median",
                        "~#delay, p90",
                        "~#flapping",
                        "~#time in alert"),
                result.levels().stream().map(FiguresSection::level).toList());
    }

    private static List<String> level(LevelFigures figures) {
        Delays delays = figures.delays().ofNew();
        return List.of(
                Cells.level(figures.level()),
                ReportFormat.share(figures.recall()) + " <small>" + figures.hits() + "/" + figures.windows()
                        + "</small>",
                ReportFormat.share(figures.newRecall()) + " <small>" + figures.newHits() + "/" + figures.windows()
                        + "</small>",
                ReportFormat.share(figures.precision()),
                ReportFormat.rate(figures.falsePerYear()) + " <small>" + ReportFormat.number(figures.falseEpisodes())
                        + "</small>",
                ReportFormat.delay(delays.median()),
                ReportFormat.delay(delays.p90()),
                ReportFormat.number(figures.flaps()),
                ReportFormat.share(figures.share()));
    }

    /** Which colour is which catalogue; empty where there is one. */
    private static String runs(BacktestReport report) {
        return report.runs().size() == 1
                ? ""
                : "<span class=\"legend\"><span><i class=\"l-main\"></i>"
                        + Markup.escape(report.runs().get(0).catalogue()) + "</span><span><i class=\"l-other\"></i>"
                        + Markup.escape(report.runs().get(1).catalogue()) + "</span></span>";
    }

    private static void charts(Html page, BacktestReport report) {
        List<Result> results =
                report.runs().stream().map(BacktestReport.Run::result).toList();
        page.heading("If the threshold were another");
        page.hint(
                "Every threshold on the score from 1 to 100 gives a point of the curve; circles are 20, 40, 60, 80 and"
                        + " 100. The coloured points are the four levels as notified, each with a line to its own score on the"
                        + " curve.");
        if (results.size() > 1) {
            page.hint("The figures at the top and the coloured points are those of "
                    + report.runs().get(0).catalogue() + ".");
        }
        page.open("div", "two");
        page.figure(
                "<b>Recall</b> over false alarms per subject-year" + runs(report),
                SweepChart.of(results, report.budget()) + thresholds(results.get(0), report.budget()));
        page.open("div", "stack");
        page.figure(
                "<b>Share of the time in alert</b>, at each level or a higher one" + runs(report),
                LevelBars.of(results));
        delays(page, report, results);
        page.close("div");
        page.close("div");
    }

    /** The best threshold beside the level that is nearest to it, and why their figures differ. */
    private static String thresholds(Result result, double budget) {
        return result.atBudget()
                .map(best -> {
                    SweepPoint point = best.point();
                    LevelFigures blue = result.levels().get(0);
                    return "<p class=\"hint\">The best single threshold within "
                            + ReportFormat.number(budget) + " false per subject-year is a score of "
                            + best.text() + ": " + ReportFormat.share(point.recall()) + " at "
                            + ReportFormat.rate(point.falsePerYear()) + ". The level " + blue.level() + " has "
                            + ReportFormat.share(blue.recall()) + " at " + ReportFormat.rate(blue.falsePerYear())
                            + ". Points of the curve and levels of the same score differ: "
                            + ReportFormat.beside(result) + ".</p>";
                })
                .orElse("");
    }

    private static void delays(Html page, BacktestReport report, List<Result> results) {
        boolean alone = results.size() == 1;
        String chart = alone
                ? DelayChart.byLevel(results.get(0).levels())
                : DelayChart.compare(results.stream()
                        .map(run -> run.levels().get(0).delays())
                        .toList());
        if (!chart.isEmpty()) {
            String what =
                    alone ? " of the windows found, until each level was reached" : " of the windows found at BLUE";
            page.figure("<b>Detection delay</b>" + what + (alone ? DELAYS : runs(report)), chart);
        }
    }
}
