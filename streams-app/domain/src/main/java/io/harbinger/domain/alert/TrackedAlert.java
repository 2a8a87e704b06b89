package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * All that is kept of a subject between assessments; small, and stored as an {@link AlertRow}.
 *
 * @param catalogueVersion the catalogue its levels were judged by
 * @param state where it stands
 * @param damping how restless it is
 * @param floor earliest onset of its next episode, epoch milliseconds: when the last one cleared, so that two episodes
 *     never share an id; {@link Long#MIN_VALUE} before the first
 */
public record TrackedAlert(String catalogueVersion, AlertState state, FlapDetector damping, long floor) {

    /** A subject never heard of. */
    public static TrackedAlert fresh(String catalogueVersion) {
        return new TrackedAlert(catalogueVersion, new Calm(), FlapDetector.NONE, Long.MIN_VALUE);
    }

    /** Level of the alert as subscribers know it; NONE where none is open. While flapping, the highest level told. */
    public Level told() {
        FlapDetector.Notified told = damping.told();
        return told == null ? state.level() : told.level();
    }

    /** Whether subscribers know of an open alert. */
    public boolean open() {
        return told() != Level.NONE;
    }

    /**
     * Start of the alert as subscribers know it, epoch milliseconds.
     *
     * @throws IllegalStateException where none is open
     */
    public long onset() {
        FlapDetector.Notified told = damping.told();
        if (told != null) {
            return told.onset();
        }
        if (state instanceof AlertState.Open open) {
            return open.onset();
        }
        throw new IllegalStateException("no alert is open");
    }
}
