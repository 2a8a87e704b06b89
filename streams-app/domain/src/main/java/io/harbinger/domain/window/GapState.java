package io.harbinger.domain.window;

import io.harbinger.domain.stats.Habit;

/**
 * What the measures of absence and of stuck values keep from pane to pane.
 *
 * @param at event time of the latest observation, epoch milliseconds
 * @param value for a stuck sensor its value, for absence the usual interval in seconds
 * @param run panes in a row with that one value
 * @param runs how long values have stood before, in panes: those longer than any sensor's may
 */
public record GapState(long at, double value, int run, Habit runs) {

    /** Before any long run. */
    public GapState(long at, double value, int run) {
        this(at, value, run, Habit.NONE);
    }
}
