package io.harbinger.lab.backtest.report;

import io.harbinger.lab.backtest.Result;
import java.util.List;
import java.util.Optional;

/**
 * The content of a report.
 *
 * @param budget acceptable number of false alarms per subject-year
 * @param runs one run, or two that are compared
 */
public record BacktestReport(Setting setting, double budget, List<Run> runs) {

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
