package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.Result;

/** The report for people: one page, complete in itself. */
final class HtmlReport {

    private HtmlReport() {}

    public static String of(BacktestReport report) {
        Html page = Html.page("en", "Backtest of " + report.corpus() + " · Harbinger");
        head(page, report);
        FiguresSection.write(page, report);
        report.against().ifPresent(other -> CompareSection.write(page, report, other));
        WindowsSection.write(page, report.main().result());
        AlarmsSection.write(page, report.main().result());
        SubjectsSection.write(page, report.main().result());
        MethodSection.write(page, report);
        return page.end();
    }

    private static void head(Html page, BacktestReport report) {
        Result result = report.main().result();
        page.raw("<h1>How good are the warnings? <span class=\"sub\">回测报告</span></h1>");
        page.open("div", "meta");
        meta(page, "replayed", report.corpus());
        meta(
                page,
                "catalogue",
                report.main().catalogue() + " (" + result.catalogue().version() + ")");
        meta(page, "labels", report.labelFile() + " (" + report.labelFormat().spelling() + ")");
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
        page.close("div");
    }

    private static void meta(Html page, String key, String value) {
        page.raw("<span>" + key + " <b>" + Markup.escape(value) + "</b></span>");
    }
}
