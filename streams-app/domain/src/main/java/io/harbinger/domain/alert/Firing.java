package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * An episode is open at its level.
 *
 * @param onset its start, epoch milliseconds, event time
 * @param level above NONE
 */
public record Firing(long onset, Level level) implements AlertState.Open {
    public Firing {
        if (level == Level.NONE) {
            throw new IllegalArgumentException("an open episode has a level");
        }
    }

    /** The same level, as part of an episode that began at another time. */
    Firing within(long episodeOnset) {
        return new Firing(episodeOnset, level);
    }
}
