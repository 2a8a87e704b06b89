package io.harbinger.lab.backtest.score;

/**
 * The warnings as they would be with one threshold on the score.
 *
 * @param threshold 1..100
 * @param hits windows hit, of those that must be found
 * @param falseAlarms alarms that overlapped no window
 * @param trueAlarms alarms that hit a window that must be found
 */
public record SweepPoint(double threshold, int windows, int hits, int trueAlarms, int falseAlarms, double years) {

    public double recall() {
        return (double) hits / windows;
    }

    public double precision() {
        return (double) trueAlarms / (trueAlarms + falseAlarms);
    }

    public double falsePerYear() {
        return falseAlarms / years;
    }
}
