package io.harbinger.lab.backtest.report;

import io.harbinger.lab.backtest.Result;
import io.harbinger.lab.backtest.label.LabelFormat;
import java.util.List;
import java.util.Optional;

/**
 * The content of a report.
 *
 * @param corpus what was replayed, as the user named it
 * @param labelFile as the user named it
 * @param budget acceptable number of false alarms per subject-year
 * @param runs one run, or two that are compared
 */
public record BacktestReport(String corpus, String labelFile, LabelFormat labelFormat, double budget, List<Run> runs) {

    /** A run by the name of its catalogue, such as its file's. */
    public record Run(String catalogue, Result result) {}

    public BacktestReport {
        runs = List.copyOf(runs);
        if (runs.isEmpty() || runs.size() > 2) {
            throw new IllegalArgumentException("a report has one run or two, was " + runs.size());
        }
    }

    /** The run that the report is about. */
    public Run main() {
        return runs.get(0);
    }

    /** The run it is compared with. */
    public Optional<Run> against() {
        return runs.stream().skip(1).findFirst();
    }

    public Optional<Comparison> comparison() {
        return against().map(other -> Comparison.of(main().result(), other.result()));
    }
}
