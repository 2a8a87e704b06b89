package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.app.html.Markup;
import io.harbinger.lab.backtest.SeriesChartData;
import io.harbinger.lab.backtest.svg.SeriesChart;
import java.util.List;

/** Charts of series, and their legend. */
final class ChartCells {

    private static final int CASE_WIDTH = 400;
    private static final int CASE_HEIGHT = 220;

    /** The levels and their colours. */
    static final String LEVELS = "<span class=\"legend\"><span><i class=\"l-blue\"></i>蓝 BLUE</span>"
            + "<span><i class=\"l-yellow\"></i>黄 YELLOW</span><span><i class=\"l-orange\"></i>橙 ORANGE</span>"
            + "<span><i class=\"l-red\"></i>红 RED</span></span>";

    private ChartCells() {}

    static void legend(Html page) {
        page.raw("<div class=\"legend\"><span><i class=\"l-series\"></i>measured</span>"
                + "<span><i class=\"l-band\"></i>usual, ± " + Math.round(SeriesChart.BAND) + " spreads</span>"
                + "<span><i class=\"l-win\"></i>labelled window</span>"
                + "<span><i class=\"l-winx\"></i>known, but need not be found</span>"
                + "<span>level:</span>" + LEVELS + "</div>");
    }

    /** Close-ups side by side. */
    static void cases(Html page, List<SeriesChartData> charts) {
        if (charts.isEmpty()) {
            return;
        }
        page.open("div", "cases");
        charts.forEach(chart -> page.figure(caption(chart), SeriesChart.of(chart, CASE_WIDTH, CASE_HEIGHT)));
        page.close("div");
        page.raw("<p></p>");
    }

    /** Subject, indicator and series. */
    static String caption(SeriesChartData chart) {
        String series = chart.series().isEmpty() ? "" : " [" + chart.series() + "]";
        String about = chart.caption().isEmpty() ? "" : "<br>" + Markup.escape(chart.caption());
        return "<b>" + Cells.subject(chart.namedSubject()) + "</b> · "
                + Cells.indicator(chart.points().name(), chart.points().nameZh()) + Markup.escape(series) + about;
    }
}
