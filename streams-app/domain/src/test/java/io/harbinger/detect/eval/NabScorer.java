package io.harbinger.detect.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The Numenta Anomaly Benchmark's score (Lavin and Ahmad, ICMLA 2015; NAB 1.1), with the threshold that suits the whole
 * corpus best.
 */
final class NabScorer {
    private static final double PROBATION = 0.15;
    private static final int LONGEST_PROBATION = 750;

    /** The best threshold and the score at it, 100 for a perfect detector and 0 for a silent one. */
    record Best(double score, double threshold) {}

    private record Alarm(double score, int file, int index) {}

    private NabScorer() {}

    /** {@code 2/(1 + e^{5y}) − 1}, −1 beyond y = 3. */
    static double sigmoid(double y) {
        return y > 3 ? -1 : 2 / (1 + Math.exp(5 * y)) - 1;
    }

    /** Records at the start of a series in which nothing counts. */
    static int probation(int records) {
        return Math.min((int) (PROBATION * records), LONGEST_PROBATION);
    }

    /** Score of a corpus at its best threshold. */
    static Best best(List<Labelled> files, List<double[]> scores, NabProfile profile) {
        List<Alarm> alarms = alarms(files, scores);
        Tally tally = new Tally(files, profile);
        double best = tally.raw();
        double threshold = Double.POSITIVE_INFINITY;
        for (int i = 0; i < alarms.size(); i++) {
            Alarm alarm = alarms.get(i);
            tally.add(alarm.file(), alarm.index());
            boolean last = i + 1 == alarms.size() || alarms.get(i + 1).score() < alarm.score();
            if (last && tally.raw() > best) {
                best = tally.raw();
                threshold = alarm.score();
            }
        }
        return new Best(tally.normalised(best), threshold);
    }

    /** Score of a corpus at the threshold given. */
    static double at(List<Labelled> files, List<double[]> scores, NabProfile profile, double threshold) {
        Tally tally = new Tally(files, profile);
        for (Alarm alarm : alarms(files, scores)) {
            if (alarm.score() >= threshold) {
                tally.add(alarm.file(), alarm.index());
            }
        }
        return tally.normalised(tally.raw());
    }

    private static List<Alarm> alarms(List<Labelled> files, List<double[]> scores) {
        List<Alarm> alarms = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            double[] ofFile = scores.get(file);
            for (int i = probation(ofFile.length); i < ofFile.length; i++) {
                if (ofFile[i] > 0) {
                    alarms.add(new Alarm(ofFile[i], file, i));
                }
            }
        }
        alarms.sort(Comparator.comparingDouble(Alarm::score).reversed());
        return alarms;
    }

    /** The running sum while the threshold falls. */
    static final class Tally {
        private final List<Labelled> files;
        private final NabProfile profile;
        private final List<double[]> hits = new ArrayList<>();
        private double raw;
        private int windows;

        Tally(List<Labelled> files, NabProfile profile) {
            this.files = files;
            this.profile = profile;
            for (Labelled file : files) {
                hits.add(new double[file.windows().size()]);
                windows += file.windows().size();
            }
            raw = -profile.miss() * windows;
        }

        double raw() {
            return raw;
        }

        double normalised(double sum) {
            double silent = -profile.miss() * windows;
            return 100 * (sum - silent) / (profile.hit() * windows - silent);
        }

        void add(int file, int index) {
            List<Span> spans = files.get(file).windows();
            Span before = null;
            for (int w = 0; w < spans.size(); w++) {
                Span span = spans.get(w);
                if (index > span.last()) {
                    before = span;
                } else if (index >= span.first()) {
                    hit(file, w, worth(span, index));
                    return;
                }
            }
            raw += profile.falseAlarm() * (before == null ? -1 : sigmoid(behind(before, index)));
        }

        private void hit(int file, int window, double worth) {
            double[] ofFile = hits.get(file);
            if (ofFile[window] == 0) {
                raw += profile.miss();
            }
            double better = Math.max(ofFile[window], worth * profile.hit());
            raw += better - ofFile[window];
            ofFile[window] = better;
        }

        static double worth(Span window, int index) {
            double length = window.last() - window.first() + 1;
            return sigmoid(-(window.last() - index + 1) / length) / sigmoid(-1);
        }

        private static double behind(Span window, int index) {
            return (index - window.last()) / (double) Math.max(1, window.last() - window.first());
        }
    }
}
