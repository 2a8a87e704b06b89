package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * At or above BLUE, but not yet for long enough.
 *
 * @param onset start of the first window at or above it, epoch milliseconds, event time
 * @param seen assessments in a row at or above it, at least 1
 */
public record Pending(long onset, int seen) implements AlertState {
    public Pending {
        if (seen < 1) {
            throw new IllegalArgumentException("pending has seen at least 1 assessment, was " + seen);
        }
    }

    @Override
    public Level level() {
        return Level.NONE;
    }

    /** One more in a row. */
    public Pending again() {
        return new Pending(onset, seen + 1);
    }

    /** Long enough: the episode opens. */
    public Firing fire(Level level) {
        return new Firing(onset, level);
    }

    /** Below BLUE again: no episode. */
    public Calm relax() {
        return new Calm();
    }
}
