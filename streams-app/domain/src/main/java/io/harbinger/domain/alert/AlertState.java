package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * State of a subject's episode. Each state has only its legal moves as methods: an illegal one has nothing to call.
 *
 * <pre>
 * Calm → Pending → Firing ⇄ Clearing → Calm
 *          ↓         ↺ escalate
 *         Calm
 * </pre>
 */
public sealed interface AlertState permits Calm, Pending, AlertState.Open {

    /** The level of the open episode; NONE where there is none. */
    Level level();

    /** Whether an episode is open. */
    default boolean open() {
        return level() != Level.NONE;
    }

    /** An episode is open. */
    sealed interface Open extends AlertState permits Firing, Clearing {
        /** The episode's start, epoch milliseconds, event time. */
        long onset();

        /** It gets worse: to a level above the present one. */
        default Firing escalate(Level higher) {
            if (higher.compareTo(level()) <= 0) {
                throw new IllegalArgumentException(level() + " cannot escalate to " + higher);
            }
            return new Firing(onset(), higher);
        }
    }
}
