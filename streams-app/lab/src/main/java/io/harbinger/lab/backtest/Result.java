package io.harbinger.lab.backtest;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.backtest.score.BestThreshold;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.score.SweepPoint;
import java.util.List;
import java.util.Optional;

/**
 * The figures of the warnings of one run, under one catalogue.
 *
 * @param levels BLUE, YELLOW, ORANGE, RED
 * @param sweep one point per threshold
 * @param atBudget the best of them within the budget
 * @param windows the outcome of each window that must be found, in the order of the labels
 * @param optionalWindows number of windows that need not be found but explain alarms
 * @param falseAlarms the worst, worst first; {@link #levels} has their number
 * @param subjects every subject watched
 * @param nab the benchmark's profile scores; empty unless the labels are its own
 */
public record Result(
        Catalogue catalogue,
        RunVolume volume,
        Period period,
        List<LevelFigures> levels,
        List<SweepPoint> sweep,
        Optional<BestThreshold> atBudget,
        List<WindowFinding> windows,
        int optionalWindows,
        List<FalseAlarm> falseAlarms,
        List<SubjectFigures> subjects,
        List<NabScore> nab,
        Charts charts) {

    /**
     * The time that was watched.
     *
     * @param from first instant of all, epoch milliseconds
     * @param to end of all
     * @param years subject-years
     */
    public record Period(long from, long to, double years) {}

    /** Series to draw: the whole time of some subjects; close-ups of misses, late hits and false alarms. */
    public record Charts(
            List<SeriesChartData> subjects,
            List<SeriesChartData> misses,
            List<SeriesChartData> hits,
            List<SeriesChartData> alarms) {}

    /** The same with the benchmark's scores. */
    public Result withNab(List<NabScore> scores) {
        return new Result(
                catalogue,
                volume,
                period,
                levels,
                sweep,
                atBudget,
                windows,
                optionalWindows,
                falseAlarms,
                subjects,
                scores,
                charts);
    }

    public long uncovered() {
        return windows.stream().filter(finding -> !finding.covered()).count();
    }
}
