package io.harbinger.lab.backtest;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.NabScore;
import io.harbinger.lab.backtest.score.SweepPoint;
import java.util.List;
import java.util.Optional;

/**
 * How good the warnings under one catalogue are.
 *
 * @param levels BLUE, YELLOW, ORANGE, RED
 * @param sweep one point per threshold
 * @param atBudget the best of them within the budget
 * @param windows what became of each window that must be found, in the order of the labels
 * @param unasked windows that need not be found but explain alarms
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
        Optional<SweepPoint> atBudget,
        List<WindowFinding> windows,
        int unasked,
        List<FalseAlarm> falseAlarms,
        List<SubjectFigures> subjects,
        List<NabScore> nab,
        Pictures pictures) {

    /**
     * The time that was watched.
     *
     * @param from first instant of all, epoch milliseconds
     * @param to end of all
     * @param years subject-years
     */
    public record Period(long from, long to, double years) {}

    /** Series to draw: whole ones of some subjects; details around misses, late hits and false alarms. */
    public record Pictures(
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
                unasked,
                falseAlarms,
                subjects,
                scores,
                pictures);
    }

    public long uncovered() {
        return windows.stream().filter(finding -> !finding.covered()).count();
    }
}
