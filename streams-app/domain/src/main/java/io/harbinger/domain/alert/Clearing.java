package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * An episode is still open at its level, while assessments are below it.
 *
 * @param onset its start, epoch milliseconds, event time
 * @param level above NONE
 * @param highest highest level of the assessments below, lower than {@code level}
 * @param seen how many of them in a row, at least 1
 */
public record Clearing(long onset, Level level, Level highest, int seen) implements AlertState.Open {
    public Clearing {
        if (highest.compareTo(level) >= 0) {
            throw new IllegalArgumentException("clearing goes down, was " + level + " to " + highest);
        }
        if (seen < 1) {
            throw new IllegalArgumentException("clearing has seen at least 1 assessment, was " + seen);
        }
    }

    /** One more in a row, of level {@code to}. */
    public Clearing again(Level to) {
        return new Clearing(onset, level, to.compareTo(highest) > 0 ? to : highest, seen + 1);
    }

    /** Not below the level any more: the episode goes on at its level. */
    public Firing resume() {
        return new Firing(onset, level);
    }

    /** Long enough below: the level of the worst of those assessments, or calm where that is NONE. */
    public AlertState complete() {
        return highest == Level.NONE ? new Calm() : new Firing(onset, highest);
    }
}
