package io.harbinger.domain.window;

import io.harbinger.domain.indicator.PaneSize;
import java.util.ArrayList;
import java.util.List;

/**
 * A slice of event time and what was observed in it.
 *
 * @param start first instant, epoch milliseconds
 */
public record Pane(long start, Accumulator content) {

    /** Panes of one grid, each as the nearest one of another, and none twice. */
    static List<Pane> nearest(List<Pane> panes, PaneSize size) {
        List<Pane> nearest = new ArrayList<>(panes.size());
        long free = Instants.NEVER;
        for (Pane pane : panes) {
            long start = Math.max(free, size.nearest(pane.start()));
            nearest.add(new Pane(start, pane.content()));
            free = size.plus(start, 1);
        }
        return nearest;
    }
}
