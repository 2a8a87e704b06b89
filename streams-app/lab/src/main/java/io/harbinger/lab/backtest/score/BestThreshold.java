package io.harbinger.lab.backtest.score;

import java.util.List;

/**
 * The threshold to act on. Mostly several give the same figures: the middle one is named, which is as far from giving
 * others as can be on other data.
 *
 * @param point its figures
 * @param lowest the lowest threshold up to which, from there, all have the same figures
 * @param highest the highest one
 */
public record BestThreshold(SweepPoint point, double lowest, double highest) {

    /** The middle of a run of thresholds with the same figures, the lower one of two; ascending, one or more. */
    static BestThreshold middle(List<SweepPoint> run) {
        return new BestThreshold(
                run.get((run.size() - 1) / 2),
                run.get(0).threshold(),
                run.get(run.size() - 1).threshold());
    }

    /** {@code 69 (41 to 97 give the same)}. */
    public String text() {
        String best = Long.toString(Math.round(point.threshold()));
        return lowest == highest
                ? best
                : best + " (" + Math.round(lowest) + " to " + Math.round(highest) + " give the same)";
    }
}
