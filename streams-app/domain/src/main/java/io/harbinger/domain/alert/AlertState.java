package io.harbinger.domain.alert;

import io.harbinger.domain.score.Level;

/**
 * State of a subject's episode. Each state has only its legal moves as methods: an illegal one has nothing to call.
 *
 * <pre>
 * Calm → Pending → Firing ⇄ Clearing → Calm
 *          ↓         ↺ escalate
 *         Calm     Firing, Clearing → Stale → Firing, or Calm (given up)
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
    sealed interface Open extends AlertState permits Firing, Clearing, Stale {
        /** The episode's start, epoch milliseconds, event time. */
        long onset();

        /** It gets worse: to a level above the present one. */
        default Firing escalate(Level higher) {
            if (higher.compareTo(level()) <= 0) {
                throw new IllegalArgumentException(level() + " cannot escalate to " + higher);
            }
            return new Firing(onset(), higher);
        }

        /** Not below the level, or data again: the episode goes on at its level. */
        default Firing resume() {
            return new Firing(onset(), level());
        }

        /** A window below the level, where the subject is at {@code to}. */
        default Clearing ease(Level to) {
            return new Clearing(onset(), level(), to);
        }

        /** The data of what holds it have stopped. */
        default Stale lose() {
            return new Stale(onset(), level());
        }
    }
}
