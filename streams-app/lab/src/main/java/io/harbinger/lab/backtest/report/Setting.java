package io.harbinger.lab.backtest.report;

import io.harbinger.lab.backtest.label.LabelFormat;
import io.harbinger.lab.backtest.label.LabelOptions;
import java.time.Duration;

/**
 * What was measured, and how: enough for another person to do it again. Files stand with their names alone, since folders
 * are those of one machine.
 *
 * @param corpus what was replayed
 * @param about what such files are, in a sentence
 * @param options how labels became windows
 * @param command the line that was typed
 * @param program the version of the program
 */
public record Setting(
        String corpus,
        String about,
        String labelFile,
        LabelFormat labelFormat,
        LabelOptions options,
        String command,
        String program) {

    /** When a warning counts as one of a window, in words. */
    String match() {
        return "from " + beside(options.before(), "before", "the start") + " to "
                + beside(options.after(), "after", "the end");
    }

    private static String beside(Duration tolerance, String side, String point) {
        return tolerance.isZero() ? point : ReportFormat.period(tolerance) + " " + side + " " + point;
    }
}
