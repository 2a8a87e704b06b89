package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.NamedSubject;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.WindowFinding;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.NabScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two catalogues side by side, and what changed. */
final class CompareSection {

    private static final int FIRST = 15;

    private CompareSection() {}

    static void write(Html page, BacktestReport report, BacktestReport.Run other) {
        Comparison change = Comparison.of(report.main().result(), other.result());
        page.heading(report.main().catalogue() + " against " + other.catalogue());
        page.table(
                "",
                List.of("figure", "#" + report.main().catalogue(), "#" + other.catalogue(), "#change"),
                figures(report.main().result(), other.result()));
        page.small("What changed in the outcome");
        page.hint(change.gained().size() + " windows gained, " + change.lost().size() + " lost; of those hit by both, "
                + change.earlier() + " earlier and " + change.later() + " later.");
        windows(page, "only " + other.catalogue(), change.gained());
        windows(page, "only " + report.main().catalogue(), change.lost());
        if (!change.alarms().isEmpty()) {
            page.table(
                    "",
                    List.of("subject", "#false, " + report.main().catalogue(), "#false, " + other.catalogue()),
                    change.alarms().stream()
                            .map(one -> List.of(
                                    Cells.subject(one.namedSubject()),
                                    Integer.toString(one.before()),
                                    Integer.toString(one.after())))
                            .toList(),
                    FIRST,
                    "more subjects");
        }
        page.small("What changed in the catalogue");
        if (change.catalogue().isEmpty()) {
            page.hint("Nothing: the catalogues are equal.");
        } else {
            page.raw("<ul>");
            change.catalogue().forEach(line -> page.raw("<li>" + Markup.escape(line) + "</li>"));
            page.raw("</ul>");
        }
    }

    private static void windows(Html page, String title, List<WindowFinding> findings) {
        if (!findings.isEmpty()) {
            page.table(
                    "rows",
                    List.of("hit by " + title, "what happened", "start"),
                    findings.stream()
                            .map(finding -> {
                                NamedSubject namedSubject = finding.namedSubject();
                                return List.of(
                                        namedSubject == null
                                                ? Markup.escape(finding.window().subject())
                                                : Cells.subject(namedSubject),
                                        Markup.escape(finding.window().name()),
                                        ReportFormat.time(finding.window().start()));
                            })
                            .toList(),
                    FIRST,
                    "more windows");
            page.raw("<p></p>");
        }
    }

    private static List<List<String>> figures(Result first, Result second) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < first.levels().size(); i++) {
            LevelFigures a = first.levels().get(i);
            LevelFigures b = second.levels().get(i);
            String level = Cells.level(a.level()) + " ";
            rows.add(row(level + "recall", 100 * a.recall(), 100 * b.recall(), " %", true));
            rows.add(row(level + "false per subject-year", a.falsePerYear(), b.falsePerYear(), "", false));
            rows.add(row(level + "precision", 100 * a.precision(), 100 * b.precision(), " %", true));
        }
        for (int i = 0; i < Math.min(first.nab().size(), second.nab().size()); i++) {
            NabScore a = first.nab().get(i);
            rows.add(row(
                    "NAB " + Markup.escape(a.profile().name()),
                    a.score(),
                    second.nab().get(i).score(),
                    "",
                    true));
        }
        return rows;
    }

    private static List<String> row(String name, double a, double b, String unit, boolean moreIsBetter) {
        double change = b - a;
        String css = change == 0 || !Double.isFinite(change) ? "" : change > 0 == moreIsBetter ? "good" : "worse";
        return List.of(name, text(a, unit), text(b, unit), "<span class=\"" + css + "\">" + signed(change) + "</span>");
    }

    private static String text(double value, String unit) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f%s", value, unit) : ReportFormat.NONE;
    }

    private static String signed(double change) {
        return change == 0
                ? "0"
                : Double.isFinite(change)
                        ? String.format(Locale.ROOT, "%+.2f", change).replace('-', '−')
                        : ReportFormat.NONE;
    }
}
