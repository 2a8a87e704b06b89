package io.harbinger.lab.backtest.score;

import io.harbinger.lab.backtest.score.Matching.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What other thresholds would have given. */
public final class Sweep {

    private static final int HIGHEST = 100;

    private Sweep() {}

    /**
     * A point for every whole threshold from 1 to 100, from the published scores alone: an alarm is on from a score at
     * or above the threshold to one below it minus {@code margin}. The lifecycle waits a few assessments more before it
     * clears, so that its own points lie a little beside the curve.
     */
    public static List<SweepPoint> of(List<Track> tracks, double margin) {
        List<SweepPoint> points = new ArrayList<>(HIGHEST);
        for (int threshold = 1; threshold <= HIGHEST; threshold++) {
            points.add(at(threshold, tracks, margin));
        }
        return points;
    }

    private static SweepPoint at(int threshold, List<Track> tracks, double margin) {
        int windows = 0;
        int hits = 0;
        int trueAlarms = 0;
        int falseAlarms = 0;
        double years = 0;
        for (Track track : tracks) {
            Matching matching = Matching.of(track.scores().runs(threshold, margin), track.windows());
            for (int i = 0; i < track.windows().size(); i++) {
                if (track.windows().get(i).required()) {
                    windows++;
                    hits += matching.hits().get(i) == null ? 0 : 1;
                }
            }
            for (Verdict verdict : matching.verdicts()) {
                trueAlarms += verdict == Verdict.TRUE ? 1 : 0;
                falseAlarms += verdict == Verdict.FALSE ? 1 : 0;
            }
            years += track.years();
        }
        return new SweepPoint(threshold, windows, hits, trueAlarms, falseAlarms, years);
    }

    /**
     * The point with the highest recall among those with at most {@code budget} false alarms per subject-year; of
     * several, the one with the fewest. None where there was nothing to recall.
     */
    public static Optional<SweepPoint> within(List<SweepPoint> points, double budget) {
        return points.stream()
                .filter(point -> point.windows() > 0 && point.falsePerYear() <= budget)
                .max(Comparator.comparingInt(SweepPoint::hits)
                        .thenComparing(Comparator.comparingDouble(SweepPoint::falsePerYear)
                                .reversed())
                        .thenComparingDouble(SweepPoint::threshold));
    }
}
