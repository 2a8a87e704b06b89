package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.svg.SeriesChart;

/** How the figures are made, in words. */
final class MethodSection {

    private MethodSection() {}

    static void write(Html page, BacktestReport report) {
        Result result = report.main().result();
        page.heading("method", "How this was measured");
        page.raw("<dl>");
        entry(
                page,
                "replay",
                "The files went through the real pipeline in event time: "
                        + ReportFormat.number(result.volume().events())
                        + " events gave " + ReportFormat.number(result.volume().values()) + " indicator values and "
                        + ReportFormat.number(result.volume().transitions()) + " alert transitions; "
                        + ReportFormat.number(result.volume().refused()) + " rows were refused.");
        entry(
                page,
                "hit",
                "An alarm of the level is on at some instant of the window's match time, "
                        + report.setting().match()
                        + " (--before, --after). It is detected at the first such instant; one that was on before"
                        + " the match time is marked as already on.");
        entry(
                page,
                "delay",
                "From the window's start to detection, at the end of the pane that showed it; negative"
                        + " where the warning came before. A level's delay counts to the moment when that level was reached;"
                        + " warnings already on before the match time have none. p90 is the nearest rank.");
        entry(
                page,
                "true and false",
                "An episode is true when it meets a window that must be found, false when it meets"
                        + " no labelled window at all, and neither when it meets only windows that need not be found ("
                        + result.optionalWindows()
                        + " here). A window of a node is found by a warning of the node, or by one of its region that names it as"
                        + " low; a region's episode counts once, true when it meets a window of a node that it names.");
        entry(page, "precision", "True episodes over true and false ones.");
        entry(
                page,
                "subject-years",
                "From the first to the last observation of every subject, added up; of regions that of their nodes.");
        entry(
                page,
                "curve",
                "From the published scores alone: on at the threshold, off below it minus the catalogue's"
                        + " hysteresis ("
                        + ReportFormat.number(result.catalogue().alerts().clearBelow())
                        + " points): "
                        + ReportFormat.beside(result) + ". Regions are left out.");
        entry(
                page,
                "usual",
                "The baseline the indicator was judged by at the time, from panes before the window; the" + " band is "
                        + Math.round(SeriesChart.BAND) + " of its spreads each way.");
        page.raw("</dl>");
    }

    private static void entry(Html page, String term, String text) {
        page.raw("<dt>" + Markup.escape(term) + "</dt><dd>" + Markup.escape(text) + "</dd>");
    }
}
