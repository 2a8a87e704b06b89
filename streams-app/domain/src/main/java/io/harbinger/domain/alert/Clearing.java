package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * An episode is still open at its level, while assessments are below it; how many windows so far, each holder counts.
 *
 * @param onset its start, epoch milliseconds, event time
 * @param level above NONE
 * @param highest highest level of the assessments below, lower than {@code level}
 */
public record Clearing(long onset, Level level, Level highest) implements AlertState.Open {
    public Clearing {
        if (highest.compareTo(level) >= 0) {
            throw new IllegalArgumentException("clearing goes down, was " + level + " to " + highest);
        }
    }

    @Override
    public Clearing ease(Level to) {
        return new Clearing(onset, level, to.compareTo(highest) > 0 ? to : highest);
    }

    /** Long enough below: the level of the worst of those assessments, or calm where that is NONE. */
    public AlertState complete() {
        return highest == Level.NONE ? new Calm() : new Firing(onset, highest);
    }
}
