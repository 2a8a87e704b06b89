package io.harbinger.lab.detect;

import io.harbinger.lab.backtest.score.NabFile;
import java.util.List;

/**
 * A series and the windows in which something happened.
 *
 * @param times epoch milliseconds, ascending
 * @param values as many
 * @param windows ascending, not overlapping
 */
record Labelled(long[] times, double[] values, List<NabFile.Rows> windows) {
    Labelled {
        windows = List.copyOf(windows);
    }

    /** The same series with a score for every record. */
    NabFile scored(double[] scores) {
        return new NabFile(scores, windows);
    }
}
