package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * An episode is still open at its level, but the data of the drivers that hold it have stopped: neither calm nor known
 * to be bad.
 *
 * @param onset its start, epoch milliseconds, event time
 * @param level above NONE
 */
public record Stale(long onset, Level level) implements AlertState.Open {
    public Stale {
        if (level == Level.NONE) {
            throw new IllegalArgumentException("an open episode has a level");
        }
    }

    /** Its data did not come back: it is given up, which is no recovery. */
    public Calm giveUp() {
        return new Calm();
    }
}
