package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * At or above BLUE, but not yet for long enough; how many windows so far, each driver that would hold it counts.
 *
 * @param onset start of the first window at or above it, epoch milliseconds, event time
 */
public record Pending(long onset) implements AlertState {

    @Override
    public Level level() {
        return Level.NONE;
    }

    /** Long enough: the episode opens. */
    public Firing fire(Level level) {
        return new Firing(onset, level);
    }

    /** Below BLUE again, or without data: no episode. */
    public Calm relax() {
        return new Calm();
    }
}
