package io.harbinger.lab.backtest.score;

import java.util.Arrays;
import java.util.List;

/**
 * The score of the Numenta Anomaly Benchmark straight from its definition (Lavin and Ahmad, ICMLA 2015), every threshold
 * on its own: the oracle that {@link NabScorer} is held against. It shares no code with it.
 */
final class NabOracle {

    /** The best score, 100 for a perfect detector and 0 for a silent one, and its threshold; infinite for silence. */
    record Best(double score, double threshold) {}

    private NabOracle() {}

    static Best best(List<NabFile> files, NabProfile profile) {
        Best best = new Best(score(files, profile, Double.POSITIVE_INFINITY), Double.POSITIVE_INFINITY);
        double[] thresholds = files.stream()
                .flatMapToDouble(file -> Arrays.stream(file.scores()).skip(probation(file)))
                .distinct()
                .sorted()
                .toArray();
        for (int i = thresholds.length - 1; i >= 0; i--) {
            double score = score(files, profile, thresholds[i]);
            if (score > best.score() + 1e-12) {
                best = new Best(score, thresholds[i]);
            }
        }
        return best;
    }

    private static double score(List<NabFile> files, NabProfile profile, double threshold) {
        double sum = 0;
        int windows = 0;
        for (NabFile file : files) {
            for (NabFile.Rows window : file.windows()) {
                if (window.right() >= probation(file)) {
                    sum += worth(file, window, profile, threshold);
                    windows++;
                }
            }
            for (int i = probation(file); i < file.scores().length; i++) {
                if (file.scores()[i] >= threshold && !inWindow(file, i)) {
                    sum += profile.falsePositive() * sigmoid(distance(file, i));
                }
            }
        }
        double silence = -profile.falseNegative() * windows;
        return 100 * (sum - silence) / (profile.truePositive() * windows - silence);
    }

    /** Of a window's detections the earliest counts. */
    private static double worth(NabFile file, NabFile.Rows window, NabProfile profile, double threshold) {
        for (int i = Math.max(window.left(), probation(file)); i <= window.right(); i++) {
            if (file.scores()[i] >= threshold) {
                double y = -(window.right() - i + 1.0) / (window.right() - window.left() + 1.0);
                return profile.truePositive() * sigmoid(y) / sigmoid(-1);
            }
        }
        return -profile.falseNegative();
    }

    private static boolean inWindow(NabFile file, int row) {
        return file.windows().stream().anyMatch(window -> row >= window.left() && row <= window.right());
    }

    /** From the right edge of the nearest window before, in window lengths; far where there is none. */
    private static double distance(NabFile file, int row) {
        double distance = Double.POSITIVE_INFINITY;
        for (NabFile.Rows window : file.windows()) {
            if (window.right() < row) {
                distance = (row - window.right()) / (double) Math.max(1, window.right() - window.left());
            }
        }
        return distance;
    }

    private static int probation(NabFile file) {
        return Math.min(750, file.scores().length * 15 / 100);
    }

    private static double sigmoid(double y) {
        return y > 3 ? -1 : 2 / (1 + Math.exp(5 * y)) - 1;
    }
}
