package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;
import org.jspecify.annotations.Nullable;

/**
 * Detects flapping: a subject whose alert opens and clears too often. Remembers the recent changes, and while the
 * subject flaps what subscribers were last notified of.
 *
 * <p>Source: Nagios Core, "Detection and Handling of State Flapping": the last 21 checks make 20 places for a change;
 * the weights rise evenly from 0.75 (oldest) to 1.25 (newest) and sum to 20. A change is one between no episode and
 * an open one; a move between levels does not count, or every real episode that rises and falls through the levels
 * would flap.
 *
 * @param changes bit i is set where the state changed i windows ago, 20 bits
 * @param notified what subscribers know of a flapping subject; null while it does not flap
 */
public record FlapDetector(int changes, @Nullable Notified notified) {
    private static final int PLACES = 20;
    private static final int MASK = (1 << PLACES) - 1;
    private static final double NEWEST = 1.25;
    private static final double STEP = 0.5 / (PLACES - 1);

    static final FlapDetector NONE = new FlapDetector(0, null);

    /**
     * What subscribers know.
     *
     * @param onset start of the episode that was open when the flapping began, epoch milliseconds
     * @param level highest level notified since, above NONE
     */
    public record Notified(long onset, Level level) {
        public Notified {
            if (level == Level.NONE) {
                throw new IllegalArgumentException("a flapping episode has a level");
            }
        }
    }

    public FlapDetector {
        if ((changes & ~MASK) != 0) {
            throw new IllegalArgumentException("changes are 20 bits, were " + Integer.toBinaryString(changes));
        }
    }

    /** One more window of what holds the episode. */
    FlapDetector after(boolean changed) {
        return new FlapDetector(((changes << 1) | (changed ? 1 : 0)) & MASK, notified);
    }

    /** Whether there is a change among the places, or subscribers know of flapping: then windows are counted. */
    boolean remembers() {
        return changes != 0 || notified != null;
    }

    /** Weighted share of changes, 0..1. */
    public double share() {
        double weights = 0;
        for (int age = 0; age < PLACES; age++) {
            if (((changes >> age) & 1) == 1) {
                weights += NEWEST - age * STEP;
            }
        }
        return weights / PLACES;
    }

    FlapDetector withNotified(@Nullable Notified next) {
        return new FlapDetector(changes, next);
    }
}
