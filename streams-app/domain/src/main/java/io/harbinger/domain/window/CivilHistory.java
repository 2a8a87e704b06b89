package io.harbinger.domain.window;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * Window values in the places that their panes have in a zone's civil time, so that the same hour of the week is the
 * same number of places away whether clocks have changed in between or not.
 */
final class CivilHistory {

    private final ZoneRules rules;
    private final long pane;

    /** @param pane length of a pane in milliseconds, shorter than a day */
    CivilHistory(ZoneId zone, long pane) {
        this.rules = zone.getRules();
        this.pane = pane;
    }

    /**
     * The values as the current pane sees them. An hour that clocks skipped has none; of one that came twice the later
     * counts.
     *
     * @param newestFirst values of panes in a row
     * @param current start of the current pane, epoch milliseconds
     * @param distance panes from the current one back to that of the first value
     */
    double[] aligned(double[] newestFirst, long current, int distance) {
        if (rules.isFixedOffset() || newestFirst.length == 0) {
            return newestFirst;
        }
        long here = civil(current, offset(current));
        double[] aligned = new double[newestFirst.length + 1];
        Arrays.fill(aligned, Double.NaN);
        long from = Long.MAX_VALUE;
        long offset = 0;
        for (int i = 0; i < newestFirst.length; i++) {
            long start = current - (distance + i) * pane;
            if (start < from) {
                from = offsetSince(start);
                offset = offset(start);
            }
            int place = (int) (here - civil(start, offset)) - distance;
            if (place >= 0 && place < aligned.length && Double.isNaN(aligned[place])) {
                aligned[place] = newestFirst[i];
            }
        }
        return aligned;
    }

    /** Number of the pane in civil time. */
    private long civil(long start, long offset) {
        return Math.floorDiv(start + offset, pane);
    }

    private long offset(long time) {
        return rules.getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L;
    }

    /** Since when the offset of {@code time} holds. */
    private long offsetSince(long time) {
        ZoneOffsetTransition change = rules.previousTransition(Instant.ofEpochMilli(time + 1));
        return change == null ? Long.MIN_VALUE : change.getInstant().toEpochMilli();
    }
}
