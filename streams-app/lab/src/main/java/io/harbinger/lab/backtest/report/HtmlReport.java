package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.WindowFinding;

/** The report for people: one page, complete in itself. */
final class HtmlReport {

    private HtmlReport() {}

    public static String of(BacktestReport report) {
        Html page = Html.page("en", "Backtest of " + report.setting().corpus() + " · Harbinger");
        head(page, report);
        FiguresSection.write(page, report);
        report.against().ifPresent(other -> CompareSection.write(page, report, other));
        WindowsSection.write(page, report.main().result());
        SubjectsSection.write(page, report.main().result());
        AlarmsSection.write(page, report.main().result());
        MethodSection.write(page, report);
        return page.end();
    }

    private static void head(Html page, BacktestReport report) {
        Result result = report.main().result();
        Setting setting = report.setting();
        page.raw("<h1>How good are the warnings? <span class=\"sub\">回测报告</span></h1>");
        page.open("div", "meta");
        meta(page, "replayed", Markup.escape(setting.corpus()) + note(setting.about()));
        meta(
                page,
                "labels",
                Markup.escape(setting.labelFile())
                        + note(
                                setting.labelFormat().published().isEmpty()
                                        ? setting.labelFormat().spelling()
                                        : setting.labelFormat().published()));
        meta(
                page,
                "catalogue",
                Markup.escape(
                        report.main().catalogue() + " (" + result.catalogue().version() + ")"));
        meta(
                page,
                "time",
                ReportFormat.date(result.period().from()) + " to "
                        + ReportFormat.date(result.period().to() - 1));
        meta(page, "events", ReportFormat.number(result.volume().events()));
        meta(
                page,
                "subjects",
                result.subjects().size() + ", "
                        + ReportFormat.number(result.period().years()) + " subject-years");
        meta(page, "program", Markup.escape("Harbinger " + setting.program()));
        page.close("div");
        page.raw("<p class=\"cmd\">" + Markup.escape(setting.command()) + "</p>");
        jump(page, result);
    }

    private static void meta(Html page, String key, String value) {
        page.raw("<span>" + key + " <b>" + value + "</b></span>");
    }

    private static String note(String text) {
        return text.isEmpty() ? "" : "</b> <span>" + Markup.escape(text) + "</span><b>";
    }

    private static void jump(Html page, Result result) {
        long found = result.windows().stream()
                .filter(finding -> finding.hit() != null)
                .count();
        long missed = result.windows().stream().filter(WindowFinding::missed).count();
        page.raw("<p class=\"jump\"><a href=\"#levels\">by level</a> · <a href=\"#found\">found (" + found
                + ")</a> · <a href=\"#missed\">missed (" + missed + ")</a> · <a href=\"#subjects\">by subject</a> ·"
                + " <a href=\"#alarms\">false alarms</a> · <a href=\"#method\">how this was measured</a></p>");
    }
}
