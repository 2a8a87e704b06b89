package io.harbinger.lab.backtest.report;

import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.score.BestThreshold;
import io.harbinger.lab.backtest.score.Delays;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.score.SweepPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as a few lines for a terminal. */
public final class TextReport {

    private static final String HEAD = "level   recall          new             precision  false/subject-year  "
            + "new: delay median / p90  flaps  time in alert";

    private TextReport() {}

    public static List<String> of(BacktestReport report) {
        List<String> lines = new ArrayList<>();
        for (BacktestReport.Run run : report.runs()) {
            lines.addAll(of(run, report));
        }
        report.comparison()
                .ifPresent(change -> lines.add(String.format(
                        Locale.ROOT,
                        "against: %d windows gained, %d lost, %d earlier, %d later; false episodes changed for %d",
                        change.gained().size(),
                        change.lost().size(),
                        change.earlier(),
                        change.later(),
                        change.alarms().size())));
        return lines;
    }

    private static List<String> of(BacktestReport.Run run, BacktestReport report) {
        Result result = run.result();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "catalogue %s: %s, %.1f subject-years, %s (%d not covered by data)",
                run.catalogue(),
                counted(result.subjects().size(), "subject"),
                result.period().years(),
                counted(result.windows().size(), "window"),
                result.uncovered()));
        lines.add("recall: windows with a warning on " + report.setting().match() + " (--before, --after); new: not on"
                + " before that already");
        lines.add(HEAD);
        result.levels().forEach(level -> lines.add(level(level)));
        result.atBudget().ifPresent(best -> lines.addAll(atBudget(best, report.budget(), result)));
        result.nab().forEach(score -> lines.add(nab(score)));
        return lines;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static List<String> atBudget(BestThreshold best, double budget, Result result) {
        SweepPoint point = best.point();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "best threshold within %s false per subject-year: score %s, recall %s (%d of %d) at %.2f",
                        plain(budget),
                        best.text(),
                        share(point.recall()),
                        point.hits(),
                        point.windows(),
                        point.falsePerYear()),
                "  by the scores alone: " + ReportFormat.beside(result));
    }

    private static String level(LevelFigures figures) {
        Delays delays = figures.delays().ofNew();
        return String.format(
                Locale.ROOT,
                "%-7s %-15s %-15s %-10s %-19s %-24s %-6d %s",
                figures.level(),
                share(figures.recall()) + " (" + figures.hits() + "/" + figures.windows() + ")",
                share(figures.newRecall()) + " (" + figures.newHits() + "/" + figures.windows() + ")",
                share(figures.precision()),
                decimals(figures.falsePerYear()) + " (" + figures.falseEpisodes() + ")",
                ReportFormat.delay(delays.median()) + " / " + ReportFormat.delay(delays.p90()),
                figures.flaps(),
                Double.isFinite(figures.share()) ? decimals(100 * figures.share()) + " %" : decimals(figures.share()));
    }

    private static String nab(NabScore score) {
        return String.format(
                Locale.ROOT,
                "NAB %-8s %.1f (threshold %s, %d of %d windows, %d false positives)",
                score.profile().name(),
                score.score(),
                score.threshold() > 1 ? "none" : String.format(Locale.ROOT, "%.4f", score.threshold()),
                score.detected(),
                score.windows(),
                score.falsePositives());
    }

    /** Of no time at all there is no rate. */
    private static String decimals(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : ReportFormat.number(value);
    }

    private static String share(@Nullable Double share) {
        return ReportFormat.share(share);
    }

    private static String plain(double value) {
        return ReportFormat.number(value);
    }
}
