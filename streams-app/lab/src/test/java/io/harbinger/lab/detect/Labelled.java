package io.harbinger.lab.detect;

import io.harbinger.lab.backtest.record.ScoredFile;
import io.harbinger.lab.backtest.score.NabFile;
import io.harbinger.lab.backtest.score.Window;
import java.util.List;

/**
 * A series of the benchmark with its labels.
 *
 * @param subject name of its file, as the labels have it
 * @param times epoch milliseconds, ascending
 * @param values as many
 * @param windows of all subjects
 */
record Labelled(String subject, long[] times, double[] values, List<Window> windows) {

    Labelled {
        windows = List.copyOf(windows);
    }

    /** The series with a score for every record, as the benchmark's scorer takes it. */
    NabFile scored(double[] scores) {
        return new ScoredFile(subject, times, scores).forNab(windows);
    }
}
