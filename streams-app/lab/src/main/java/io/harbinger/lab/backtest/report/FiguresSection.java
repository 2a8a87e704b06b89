package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.svg.DelayChart;
import io.harbinger.lab.backtest.svg.LevelBars;
import io.harbinger.lab.backtest.svg.SweepChart;
import java.util.List;
import java.util.Locale;

/** The figures at a glance, by level, and over all thresholds. */
final class FiguresSection {

    private static final String DELAYS = "<span class=\"legend\"><span><i class=\"l-lead\"></i>before the start</span>"
            + "<span><i class=\"l-lag\"></i>after it</span></span>";

    private FiguresSection() {}

    static void write(Html page, BacktestReport report) {
        Result result = report.main().result();
        keyFigures(page, result, report.budget());
        nab(page, result);
        page.heading("By level");
        page.hint("Each line counts warnings of that level and above. A window is hit when a warning is on within it; a"
                + " false episode met no window at all.");
        levels(page, result);
        charts(page, report);
    }

    private static void keyFigures(Html page, Result result, double budget) {
        LevelFigures blue = result.levels().get(0);
        page.open("div", "cards");
        page.keyFigure("recall", ReportFormat.share(blue.recall()), blue.hits() + " of " + blue.windows() + " windows");
        page.keyFigure(
                "precision",
                ReportFormat.share(blue.precision()),
                blue.trueEpisodes() + " true, " + blue.falseEpisodes() + " false episodes");
        page.keyFigure(
                "false episodes",
                ReportFormat.rate(blue.falsePerYear()),
                "per subject-year, budget " + ReportFormat.number(budget));
        page.keyFigure(
                "delay, median",
                ReportFormat.delay(blue.delays().median()),
                "nine in ten within " + ReportFormat.delay(blue.delays().p90()));
        result.atBudget()
                .ifPresent(point -> page.keyFigure(
                        "recall within budget",
                        ReportFormat.share(point.recall()),
                        "score " + Math.round(point.threshold()) + " as the only threshold: "
                                + ReportFormat.rate(point.falsePerYear()) + " false"));
        page.close("div");
        if (result.uncovered() > 0) {
            page.hint(result.uncovered()
                    + " labelled windows lie where the input has no data; they count neither as hit nor as missed.");
        }
    }

    private static void nab(Html page, Result result) {
        if (result.nab().isEmpty()) {
            return;
        }
        page.heading("Numenta Anomaly Benchmark");
        page.hint("Every record is scored by the risk published when its pane closed; one threshold, the best for the"
                + " whole corpus, turns scores into detections. 100 is perfect, 0 is the score without any detection.");
        page.table(
                "",
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
                "rows",
                List.of(
                        "level",
                        "#recall",
                        "#precision",
                        "#false per subject-year",
                        "#delay, median",
                        "#delay, p90",
                        "#flapping",
                        "#time in alert"),
                result.levels().stream().map(FiguresSection::level).toList());
    }

    private static List<String> level(LevelFigures figures) {
        String alreadyActive = figures.alreadyActive() == 0 ? "" : ", " + figures.alreadyActive() + " already on";
        return List.of(
                Cells.level(figures.level()),
                ReportFormat.share(figures.recall()) + " <small>" + figures.hits() + "/" + figures.windows()
                        + alreadyActive + "</small>",
                ReportFormat.share(figures.precision()),
                ReportFormat.rate(figures.falsePerYear()) + " <small>" + ReportFormat.number(figures.falseEpisodes())
                        + "</small>",
                ReportFormat.delay(figures.delays().median()),
                ReportFormat.delay(figures.delays().p90()),
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
                "Every threshold on the score from 1 to 100 gives a point of the curve (circles: 20, 40, 60, 80, 100)."
                        + " The coloured points are the four levels as notified.");
        if (results.size() > 1) {
            page.hint("The figures at the top and the coloured points are those of "
                    + report.runs().get(0).catalogue() + ".");
        }
        page.open("div", "two");
        page.figure(
                "<b>Recall</b> over false alarms per subject-year" + ChartCells.LEVELS + runs(report),
                SweepChart.of(results, report.budget()));
        page.open("div", "stack");
        page.figure(
                "<b>Share of the time in alert</b>, at each level or a higher one" + runs(report),
                LevelBars.of(results));
        String delays = DelayChart.of(
                results.stream().map(run -> run.levels().get(0).delays()).toList());
        if (!delays.isEmpty()) {
            String colours = results.size() == 1 ? DELAYS : runs(report);
            page.figure("<b>Detection delay</b> of the windows hit" + colours, delays);
        }
        page.close("div");
        page.close("div");
    }
}
