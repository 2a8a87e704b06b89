package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/** Nothing is wrong, or nothing is known. */
public record Calm() implements AlertState {
    @Override
    public Level level() {
        return Level.NONE;
    }

    /** A first assessment at or above BLUE. */
    public Pending suspect(long onset) {
        return new Pending(onset);
    }
}
