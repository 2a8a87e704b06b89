package io.harbinger.wire.row;

import io.harbinger.domain.window.Arrivals;
import io.harbinger.domain.window.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * The cadence of a series, as many intervals as are kept, and until when it is awaited: relative to the end of its newest
 * closed pane, in milliseconds, plus 1; 0 where it is not awaited.
 */
final class ArrivalsRow {

    private ArrivalsRow() {}

    static void write(RowWriter out, Arrivals arrivals, long origin) {
        for (long interval : arrivals.intervals()) {
            out.putVar(interval);
        }
        long until = arrivals.awaitedUntil();
        out.putVar(until == Series.NEVER ? 0 : until - origin + 1);
    }

    static Arrivals read(RowReader in, long origin) {
        List<Long> intervals = new ArrayList<>(Arrivals.KEPT);
        for (int i = 0; i < Arrivals.KEPT; i++) {
            intervals.add(in.readVar());
        }
        long until = in.readVar();
        return new Arrivals(intervals, until == 0 ? Series.NEVER : origin + until - 1);
    }
}
