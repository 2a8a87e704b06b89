package io.harbinger.domain.indicator;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The time of an indicator.
 *
 * @param pane smallest slice kept
 * @param panes panes in a window, at least 1; a window ends with each closed pane
 * @param grace how long after its end a pane stays open for what arrives out of order
 * @param emptyIsZero true where a pane without observations means 0 (counts of single movements), false where it
 *     means that nothing is known
 * @param freshness how old the last observed window may be and still enter the score; longer than {@code grace}
 */
public record Windowing(PaneSize pane, int panes, Duration grace, boolean emptyIsZero, Duration freshness) {

    public Windowing {
        if (panes < 1 || panes > 400) {
            throw new IllegalArgumentException("window must be 1 to 400 panes, was " + panes);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace must not be negative, was " + grace);
        }
        if (freshness.compareTo(grace) <= 0) {
            throw new IllegalArgumentException("freshness must be longer than grace (" + grace + "), was " + freshness);
        }
    }

    /** The same in the civil time of a zone. */
    Windowing in(ZoneId zone) {
        return new Windowing(pane.in(zone), panes, grace, emptyIsZero, freshness);
    }
}
