package io.harbinger.lab.backtest.report;

import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.svg.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The report for people: one page, complete in itself. */
final class HtmlReport {

    private HtmlReport() {}

    public static String of(BacktestReport report) {
        Html page = new Html();
        page.raw("<!doctype html>");
        page.raw("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        page.raw("<title>Backtest of " + Markup.escape(report.corpus()) + " · Harbinger</title>");
        page.raw("<style>" + style() + "</style></head><body><main>");
        head(page, report);
        FiguresSection.write(page, report);
        report.against().ifPresent(other -> CompareSection.write(page, report, other));
        WindowsSection.write(page, report.main().result());
        AlarmsSection.write(page, report.main().result());
        SubjectsSection.write(page, report.main().result());
        MethodSection.write(page, report);
        return page.raw("</main></body></html>").toString();
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

    private static String style() {
        try (InputStream in = Objects.requireNonNull(
                HtmlReport.class.getResourceAsStream("/backtest/report.css"), "the style sheet is in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
