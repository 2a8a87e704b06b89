package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.NamedSubject;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.SeriesChartData;
import io.harbinger.lab.backtest.WindowFinding;
import io.harbinger.lab.backtest.score.Matching.Hit;
import io.harbinger.lab.backtest.score.Window;
import java.util.List;

/** Every labelled window: hit or missed, and why. */
final class WindowsSection {

    private static final int FIRST = 15;
    private static final List<String> HEADS = List.of(
            "outcome", "subject", "what happened", "start", "delay", "highest level", "indicators of highest risk");

    private WindowsSection() {}

    static void write(Html page, Result result) {
        List<WindowFinding> missed =
                result.windows().stream().filter(WindowFinding::missed).toList();
        List<WindowFinding> hit = result.windows().stream()
                .filter(finding -> finding.hit() != null)
                .toList();
        List<WindowFinding> uncovered =
                result.windows().stream().filter(finding -> !finding.covered()).toList();
        page.heading("What happened, and whether it was warned of");
        page.hint("The indicators are those with the largest risk within the window's match time, at their worst.");
        ChartCells.legend(page);
        part(page, "Missed", missed, result.charts().misses());
        part(page, "Hit", hit, result.charts().hits());
        part(page, "Not covered by the data", uncovered, List.of());
    }

    private static void part(Html page, String title, List<WindowFinding> findings, List<SeriesChartData> charts) {
        if (findings.isEmpty()) {
            return;
        }
        page.small(title + " (" + findings.size() + ")");
        ChartCells.cases(page, charts);
        page.table("rows", HEADS, findings.stream().map(WindowsSection::row).toList(), FIRST, "more");
    }

    private static List<String> row(WindowFinding finding) {
        Window window = finding.window();
        NamedSubject namedSubject = finding.namedSubject();
        Long delay = finding.delay();
        String note = window.note().isEmpty() ? "" : " <small>" + Markup.escape(window.note()) + "</small>";
        return List.of(
                outcome(finding),
                namedSubject == null ? Markup.escape(window.subject()) : Cells.subject(namedSubject),
                Markup.escape(window.name()) + note,
                "<span class=\"t\">" + ReportFormat.time(window.start()) + "</span>",
                delay == null ? ReportFormat.NONE : ReportFormat.delay((double) delay),
                Cells.level(finding.peak()),
                Cells.drivers(finding.drivers(), "nothing was measured"));
    }

    private static String outcome(WindowFinding finding) {
        if (!finding.covered()) {
            return "no data";
        }
        Hit hit = finding.hit();
        return hit == null
                ? "<span class=\"miss\">missed</span>"
                : "<span class=\"hit\">hit</span>" + (hit.alreadyActive() ? " <small>already on</small>" : "");
    }
}
