package io.harbinger.detect.eval;

import java.util.List;

/**
 * A series and the windows in which something happened.
 *
 * @param name what it is called, for reports
 * @param times epoch milliseconds, ascending
 * @param values as many
 * @param windows ascending, not overlapping
 */
record Labelled(String name, long[] times, double[] values, List<Span> windows) {
    Labelled {
        windows = List.copyOf(windows);
    }
}
