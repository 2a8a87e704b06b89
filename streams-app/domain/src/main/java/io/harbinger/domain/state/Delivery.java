package io.harbinger.domain.state;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.window.Amendment;
import io.harbinger.domain.window.Provisional;
import io.harbinger.domain.window.Series;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Late statements come as deliveries: a download brings many days of many series, in any order. A delivery of a subject
 * is complete when nothing more of it has come for as long as {@link AlertPolicy#settle()}, or after
 * {@value #MOST_TIMES} times that; only then its statements are taken in, together.
 */
final class Delivery {

    private static final int MOST_TIMES = 6;

    private Delivery() {}

    /** When the first delivery of those waiting is complete, epoch milliseconds; {@link Series#FOREVER} for none. */
    static long completeAt(Iterable<Series> all, AlertPolicy policy) {
        LongStream.Builder arrived = null;
        for (Series series : all) {
            Provisional provisional = series.provisional();
            if (provisional != null && !provisional.pending().isEmpty()) {
                arrived = arrived == null ? LongStream.builder() : arrived;
                for (Amendment waiting : provisional.pending()) {
                    arrived.add(waiting.arrived());
                }
            }
        }
        return arrived == null ? Series.FOREVER : completeAt(arrived.build().toArray(), policy);
    }

    private static long completeAt(long[] arrived, AlertPolicy policy) {
        Arrays.sort(arrived);
        long settle = policy.settle().toMillis();
        long last = arrived[0] + MOST_TIMES * settle;
        long complete = arrived[0] + settle;
        for (long at : arrived) {
            if (at >= complete) {
                break;
            }
            complete = Math.min(last, at + settle);
        }
        return complete;
    }
}
