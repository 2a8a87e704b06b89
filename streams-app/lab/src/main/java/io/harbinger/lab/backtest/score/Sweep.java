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
            if (track.shared().ofRegion()) {
                continue;
            }
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
     * The threshold with the highest recall among those with at most {@code budget} false alarms per subject-year; of
     * several, of those with the fewest, the middle of the longest run. None where there was nothing to recall.
     *
     * @param points by threshold, ascending
     */
    public static Optional<BestThreshold> within(List<SweepPoint> points, double budget) {
        return points.stream()
                .filter(point -> point.windows() > 0 && point.falsePerYear() <= budget)
                .max(Comparator.comparingInt(SweepPoint::hits)
                        .thenComparing(Comparator.comparingDouble(SweepPoint::falsePerYear)
                                .reversed()))
                .map(best -> BestThreshold.middle(longestRun(points, best)));
    }

    /** Of the points with the figures of {@code best}, the most that are beside each other; the first of several runs. */
    private static List<SweepPoint> longestRun(List<SweepPoint> points, SweepPoint best) {
        List<SweepPoint> longest = List.of();
        int from = 0;
        for (int i = 0; i < points.size(); i++) {
            SweepPoint point = points.get(i);
            if (point.hits() != best.hits() || point.falseAlarms() != best.falseAlarms()) {
                from = i + 1;
            } else if (i + 1 - from > longest.size()) {
                longest = points.subList(from, i + 1);
            }
        }
        return longest;
    }
}
