package io.harbinger.lab.backtest.report;

import io.harbinger.app.html.Html;
import io.harbinger.lab.backtest.FalseAlarm;
import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.score.Interval;
import java.util.List;

/** The worst false alarms. */
final class AlarmsSection {

    private static final int FIRST = 10;

    private AlarmsSection() {}

    static void write(Html page, Result result) {
        if (result.falseAlarms().isEmpty()) {
            return;
        }
        page.heading("alarms", "The worst false alarms");
        page.hint("The " + result.falseAlarms().size() + " highest and longest of "
                + ReportFormat.number(result.levels().get(0).falseEpisodes())
                + " episodes that met no labelled window. Some may be real, and missing from the labels.");
        ChartCells.cases(page, result.charts().alarms());
        page.table(
                "rows",
                List.of("level", "subject", "opened", "lasted", "#score", "why"),
                result.falseAlarms().stream()
                        .map(alarm -> row(alarm, result.period().to()))
                        .toList(),
                FIRST,
                "more");
    }

    private static List<String> row(FalseAlarm alarm, long end) {
        long cleared = alarm.episode().cleared();
        double length =
                (double) Math.max(0, Math.min(cleared, end) - alarm.episode().opened());
        return List.of(
                Cells.level(alarm.episode().peak()),
                Cells.subject(alarm.namedSubject()),
                "<span class=\"t\">" + ReportFormat.time(alarm.episode().opened()) + "</span>",
                cleared == Interval.OPEN ? "still open" : ReportFormat.delay(length),
                ReportFormat.number(alarm.episode().peakScore()),
                Cells.drivers(alarm.drivers(), "no driver"));
    }
}
