package io.harbinger.domain.batch;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.domain.window.SeriesTransitions;
import java.util.List;

/**
 * A span of event time in which no pane of any indicator of readings begins or ends. All times epoch milliseconds.
 *
 * @param from first instant
 * @param until first instant after it
 * @param closes when the first of the panes that cover it closes
 * @param counted when the last of them closes that would count a repeated reading twice
 */
record Slot(long from, long until, long closes, long counted) {

    boolean contains(long time) {
        return time >= from && time < until;
    }

    /** The windowings of the indicators of sensor readings, each once. */
    static List<Windowing> grid(Catalogue catalogue) {
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.selection().source() == Source.SENSOR)
                .map(indicator -> indicator.windowing())
                .distinct()
                .toList();
    }

    /**
     * The slot that contains {@code time}.
     *
     * @param grid of the catalogue
     */
    static Slot of(Catalogue catalogue, List<Windowing> grid, long time) {
        long from = Long.MIN_VALUE;
        long until = Long.MAX_VALUE;
        long closes = Long.MAX_VALUE;
        for (Windowing windowing : grid) {
            long start = windowing.pane().start(time);
            from = Math.max(from, start);
            until = Math.min(until, windowing.pane().plus(start, 1));
            closes = Math.min(closes, SeriesTransitions.closesAt(windowing, start));
        }
        return new Slot(from, until, closes, SeriesTransitions.countedUntil(catalogue, time));
    }
}
