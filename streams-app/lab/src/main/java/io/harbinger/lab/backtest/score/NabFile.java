package io.harbinger.lab.backtest.score;

import java.util.List;

/**
 * One file of the Numenta Anomaly Benchmark.
 *
 * @param scores of every record in order, 0..1; not to be changed
 * @param windows in order, not overlapping
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every file would be waste
public record NabFile(double[] scores, List<Rows> windows) {

    private static final double PROBATION = 0.15;
    private static final int LONGEST_PROBATION = 750;

    /** Positions of the first and the last record of a window. */
    public record Rows(int left, int right) {
        public Rows {
            if (left < 0 || right < left) {
                throw new IllegalArgumentException("a window needs 0 <= left <= right, was " + left + ", " + right);
            }
        }
    }

    public NabFile {
        windows = List.copyOf(windows);
    }

    /** Records at its beginning that do not count. */
    public int probation() {
        return Math.min((int) Math.floor(PROBATION * scores.length), LONGEST_PROBATION);
    }
}
