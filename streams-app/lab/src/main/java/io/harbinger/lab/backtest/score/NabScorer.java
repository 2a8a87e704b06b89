package io.harbinger.lab.backtest.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Scores records as the Numenta Anomaly Benchmark does (Lavin & Ahmad 2015, and its sweeper): the threshold that is
 * best for the whole corpus is found by lowering it through all distinct scores, each record entering once.
 */
public final class NabScorer {

    private static final double STEEPNESS = 5;
    private static final double FAR = 3;

    /** One record after probation: its score, its window over all files (or -1), its position {@code y}. */
    private record Row(double score, int window, double y) {}

    private final Row[] records;
    private final int windows;

    private NabScorer(Row[] records, int windows) {
        this.records = records;
        this.windows = windows;
    }

    /** Prepares a corpus, for all profiles. */
    public static NabScorer of(List<NabFile> files) {
        Row[] all = new Row[files.stream().mapToInt(f -> f.scores().length).sum()];
        int count = 0;
        int windows = 0;
        for (NabFile file : files) {
            int next = -1;
            boolean seen = false;
            for (int i = 0; i < file.scores().length; i++) {
                if (next + 1 < file.windows().size()
                        && i >= file.windows().get(next + 1).left()) {
                    next++;
                    seen = false;
                }
                NabFile.Rows near = next < 0 ? null : file.windows().get(next);
                boolean inside = near != null && i <= near.right();
                if (i >= file.probation()) {
                    if (inside && !seen) {
                        windows++;
                        seen = true;
                    }
                    double y = near == null ? Double.POSITIVE_INFINITY : position(i, near);
                    all[count++] = new Row(file.scores()[i], inside ? windows - 1 : -1, y);
                }
            }
        }
        Row[] records = Arrays.copyOf(all, count);
        Arrays.sort(records, Comparator.comparingDouble(Row::score).reversed());
        return new NabScorer(records, windows);
    }

    /**
     * Where a record lies: -1 at the left edge of its window; behind a window its distance from the right edge in units
     * of the window's length. Within a window the benchmark counts from one record behind the right edge, so that a
     * detection there is worth a little more than nothing.
     */
    static double position(int row, NabFile.Rows window) {
        int steps = window.right() - window.left();
        return row <= window.right()
                ? -(window.right() - row + 1) / (steps + 1.0)
                : (row - window.right()) / (double) Math.max(1, steps);
    }

    /** {@code 2/(1 + e^(5y)) - 1}; -1 for {@code y} above 3. */
    static double sigma(double y) {
        return y > FAR ? -1 : 2 / (1 + Math.exp(STEEPNESS * y)) - 1;
    }

    /** The score under a profile, at the best threshold. */
    public NabScore score(NabProfile profile) {
        double nullScore = -profile.falseNegative() * windows;
        double[] windowScores = new double[windows];
        Arrays.fill(windowScores, -profile.falseNegative());
        double scale = profile.truePositive() / sigma(-1);
        double sum = nullScore;
        int detected = 0;
        int falsePositives = 0;
        var best = new NabScore(profile, nullScore, Math.nextUp(1.0), windows, 0, 0);
        for (int i = 0; i < records.length; i++) {
            Row record = records[i];
            if (record.window() < 0) {
                sum += profile.falsePositive() * sigma(record.y());
                falsePositives++;
            } else {
                double value = scale * sigma(record.y());
                double before = windowScores[record.window()];
                detected += before < 0 ? 1 : 0;
                windowScores[record.window()] = Math.max(before, value);
                sum += windowScores[record.window()] - before;
            }
            boolean last = i + 1 == records.length || records[i + 1].score() < record.score();
            if (last && sum > best.score()) {
                best = new NabScore(profile, sum, record.score(), windows, detected, falsePositives);
            }
        }
        double perfect = profile.truePositive() * windows;
        double score = windows == 0 ? Double.NaN : 100 * (best.score() - nullScore) / (perfect - nullScore);
        return new NabScore(profile, score, best.threshold(), windows, best.detected(), best.falsePositives());
    }
}
