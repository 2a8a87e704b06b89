package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.app.text.Points;
import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.NamedSubject;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.SeriesChartData;
import io.harbinger.lab.backtest.WindowFinding;
import io.harbinger.lab.backtest.score.Matching.Hit;
import java.util.List;
import java.util.function.Function;

/** Every labelled window: found or missed as short tables, and why, folded. */
final class WindowsSection {

    private static final int FIRST = 10;
    private static final String WHAT = "subject and what happened";
    private static final List<String> FOUND = List.of(WHAT, "start", "first warning", "#delay", "~highest level");
    private static final List<String> MISSED = List.of(WHAT, "start", "highest level", "#highest risk");
    private static final List<String> WHY = List.of("subject", "start", "indicators of highest risk");

    private WindowsSection() {}

    static void write(Html page, Result result) {
        page.heading("What happened, and whether it was warned of");
        page.hint("Found: a warning of " + Level.BLUE
                + ", or of the level that the label asks for, was on. Risks are 0 to" + " 100, and " + Level.BLUE
                + " begins at " + Math.round(Level.BLUE.threshold()) + ".");
        part(
                page,
                "found",
                "Found",
                found(result),
                FOUND,
                WindowsSection::found,
                result.charts().hits());
        part(
                page,
                "missed",
                "Missed",
                missed(result),
                MISSED,
                WindowsSection::missed,
                result.charts().misses());
        part(
                page,
                "uncovered",
                "Not covered by the data",
                uncovered(result),
                MISSED,
                WindowsSection::missed,
                List.of());
    }

    private static List<WindowFinding> found(Result result) {
        return result.windows().stream()
                .filter(finding -> finding.hit() != null)
                .toList();
    }

    private static List<WindowFinding> missed(Result result) {
        return result.windows().stream().filter(WindowFinding::missed).toList();
    }

    private static List<WindowFinding> uncovered(Result result) {
        return result.windows().stream().filter(finding -> !finding.covered()).toList();
    }

    private static void part(
            Html page,
            String id,
            String title,
            List<WindowFinding> findings,
            List<String> heads,
            Function<WindowFinding, List<String>> row,
            List<SeriesChartData> charts) {
        if (findings.isEmpty()) {
            return;
        }
        page.small(id, title + " (" + findings.size() + ")");
        page.table("compact", heads, findings.stream().map(row).toList(), FIRST, "more");
        if (findings.stream().anyMatch(WindowFinding::covered)) {
            page.raw("<details><summary>Charts of " + charts.size()
                    + ", and the indicators of highest risk in the match time of each</summary>");
            ChartCells.legend(page);
            ChartCells.cases(page, charts);
            page.table("rows", WHY, findings.stream().map(WindowsSection::why).toList());
            page.raw("</details>");
        }
    }

    private static List<String> found(WindowFinding finding) {
        Hit hit = finding.hit();
        Long delay = finding.delay();
        boolean isNew = hit != null && !hit.alreadyActive();
        return List.of(
                what(finding),
                Cells.time(finding.window().start()),
                hit == null
                        ? ""
                        : "<span class=\"pair\">" + Cells.level(finding.first()) + " "
                                + (isNew ? Cells.time(hit.at()) : "") + "</span>",
                isNew && delay != null ? ReportFormat.delay((double) delay) : "<small>already on</small>",
                Cells.level(finding.peak()));
    }

    private static List<String> missed(WindowFinding finding) {
        return List.of(
                what(finding),
                Cells.time(finding.window().start()),
                Cells.level(finding.peak()),
                finding.drivers().isEmpty()
                        ? ReportFormat.NONE
                        : Points.whole(finding.drivers().get(0).risk()));
    }

    private static List<String> why(WindowFinding finding) {
        return List.of(
                subject(finding),
                Cells.time(finding.window().start()),
                Cells.drivers(finding.drivers(), "nothing was measured"));
    }

    private static String subject(WindowFinding finding) {
        NamedSubject namedSubject = finding.namedSubject();
        return namedSubject == null ? Markup.escape(finding.window().subject()) : Cells.subject(namedSubject);
    }

    private static String what(WindowFinding finding) {
        String note = finding.window().note();
        return subject(finding) + " <small>" + Markup.escape(finding.window().name())
                + (note.isEmpty() ? "" : "<span class=\"wide\">, " + Markup.escape(note) + "</span>") + "</small>";
    }
}
