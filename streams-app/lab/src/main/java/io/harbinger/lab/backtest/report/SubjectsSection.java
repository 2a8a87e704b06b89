package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.SeriesChartData;
import io.harbinger.lab.backtest.SubjectFigures;
import io.harbinger.lab.backtest.svg.SeriesChart;
import java.util.Comparator;
import java.util.List;

/** Subject by subject: those with most windows and false alarms as charts, all of them in a table. */
final class SubjectsSection {

    private static final int DRAWN_AT_ONCE = 4;
    private static final int FIRST = 12;
    private static final int WIDE = 1060;
    private static final int NARROW = 360;
    private static final int HEIGHT = 210;

    private SubjectsSection() {}

    static void write(Html page, Result result) {
        page.heading("subjects", "Subject by subject");
        page.hint("All " + result.subjects().size() + ", at BLUE and above; those with most labelled windows first.");
        page.table(
                "compact",
                List.of(
                        "subject",
                        "#windows",
                        "#found",
                        "#missed",
                        "~#episodes",
                        "#false",
                        "~#false per year",
                        "~#time in alert"),
                result.subjects().stream()
                        .sorted(Comparator.comparingInt(SubjectFigures::windows)
                                .thenComparingInt(SubjectFigures::falseEpisodes)
                                .reversed()
                                .thenComparing(figures -> figures.namedSubject().name()))
                        .map(SubjectsSection::row)
                        .toList(),
                FIRST,
                "more subjects");
        charts(page, result.charts().subjects());
    }

    private static void charts(Html page, List<SeriesChartData> charts) {
        page.small("Over the whole time");
        page.hint("The subjects with most labelled windows and false alarms.");
        ChartCells.legend(page);
        stack(page, charts.subList(0, Math.min(DRAWN_AT_ONCE, charts.size())));
        if (charts.size() > DRAWN_AT_ONCE) {
            page.raw("<details><summary>" + (charts.size() - DRAWN_AT_ONCE) + " more charts</summary>");
            stack(page, charts.subList(DRAWN_AT_ONCE, charts.size()));
            page.raw("</details>");
        }
    }

    private static void stack(Html page, List<SeriesChartData> charts) {
        page.open("div", "stack");
        for (SeriesChartData chart : charts) {
            page.figure(
                    ChartCells.caption(chart),
                    Html.wideOrNarrow(SeriesChart.of(chart, WIDE, HEIGHT), SeriesChart.of(chart, NARROW, HEIGHT)));
        }
        page.close("div");
    }

    private static List<String> row(SubjectFigures figures) {
        return List.of(
                Cells.subject(figures.namedSubject()),
                Integer.toString(figures.windows()),
                Integer.toString(figures.hits()),
                Integer.toString(figures.windows() - figures.hits()),
                ReportFormat.number(figures.episodes()),
                ReportFormat.number(figures.falseEpisodes()),
                ReportFormat.rate(figures.falseEpisodes() / figures.years()),
                ReportFormat.share(figures.share()));
    }
}
