package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.UUID;

/**
 * All that is kept of a subject's alert between assessments; immutable, about 40 bytes when stored, and 40 for each
 * driver that holds an episode.
 *
 * @param catalogueVersion the catalogue its levels were judged by
 * @param state state of the subject's episode
 * @param flapDetector recent changes, and what was notified while it flaps
 * @param floor earliest onset of its next episode, epoch milliseconds: when the last one ended, so that two episodes
 *     never share an id; {@link Long#MIN_VALUE} before the first
 * @param holders the drivers that hold the episode
 */
public record TrackedAlert(
        String catalogueVersion, AlertState state, FlapDetector flapDetector, long floor, Holders holders) {

    /** Of a subject that was never assessed. */
    public static TrackedAlert fresh(String catalogueVersion) {
        return new TrackedAlert(catalogueVersion, new Calm(), FlapDetector.NONE, Long.MIN_VALUE, Holders.NONE);
    }

    /**
     * Level of the alert as subscribers know it; NONE where none is open. While flapping, the highest level notified.
     */
    public Level notifiedLevel() {
        FlapDetector.Notified notified = flapDetector.notified();
        return notified == null ? state.level() : notified.level();
    }

    /** Whether the data of what holds the alert have stopped. */
    public boolean stale() {
        return state instanceof Stale;
    }

    /**
     * Whether an episode that begins at an instant or later is the same without it: nothing is open, pending or
     * remembered, and the last one has ended before.
     *
     * @param onset epoch milliseconds
     */
    public boolean isBlankFrom(long onset) {
        return state instanceof Calm && flapDetector.equals(FlapDetector.NONE) && holders.isEmpty() && floor <= onset;
    }

    /** Whether subscribers know of an open alert. */
    public boolean open() {
        return notifiedLevel() != Level.NONE;
    }

    /**
     * Id of the alert as subscribers know it.
     *
     * @throws IllegalStateException where none is open
     */
    public UUID alertId(Subject subject) {
        return AlertId.of(subject, catalogueVersion, onset());
    }

    /**
     * Start of the alert as subscribers know it, epoch milliseconds.
     *
     * @throws IllegalStateException where none is open
     */
    public long onset() {
        FlapDetector.Notified notified = flapDetector.notified();
        if (notified != null) {
            return notified.onset();
        }
        if (state instanceof AlertState.Open open) {
            return open.onset();
        }
        throw new IllegalStateException("no alert is open");
    }
}
