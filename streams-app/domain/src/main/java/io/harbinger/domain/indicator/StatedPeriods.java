package io.harbinger.domain.indicator;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What the periods that events state tell of the zone of a place of which nobody says it. A day that ends at 05:00 UTC
 * is one of UTC−5: in panes of UTC it would end after its own pane. East of Greenwich it ends before, and UTC will do.
 */
public final class StatedPeriods {

    /** Offsets of zones are whole quarters of an hour. */
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    private StatedPeriods() {}

    /**
     * The zone to count days in after another event: the westernmost offset shown so far, so that no stated period ends
     * after its pane; a zone with rules of its own stays.
     *
     * @param last last instant of the event, epoch milliseconds
     * @param period milliseconds that it covers; 0 for an instant
     */
    public static ZoneId zone(ZoneId known, long last, long period) {
        if (!(known instanceof ZoneOffset offset) || !isCivil(period)) {
            return known;
        }
        long afterMidnight = Math.floorMod(last + 1, PaneSize.DAY);
        if (afterMidnight > PaneSize.WITHIN || afterMidnight % QUARTER != 0) {
            return known;
        }
        int seconds = (int) (-afterMidnight / 1000);
        return seconds < offset.getTotalSeconds() ? ZoneOffset.ofTotalSeconds(seconds) : known;
    }

    /** Whether a period may be one or more days by some clock. */
    private static boolean isCivil(long period) {
        long over = Math.floorMod(period + PaneSize.CLOCKS_BACK, PaneSize.DAY);
        return period >= PaneSize.DAY - PaneSize.CLOCKS_BACK && over <= 2 * PaneSize.CLOCKS_BACK;
    }
}
