package io.harbinger.domain.alert;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import java.util.List;

/** Decides of which changes subscribers are notified. */
final class Notifications {
    private Notifications() {}

    /** The open alert ends. */
    static Transition end(TransitionKind kind, TrackedAlert tracked, Assessment assessment) {
        return transition(kind, tracked, tracked.notifiedLevel(), Level.NONE, assessment);
    }

    /**
     * Adds the transitions of a move under one catalogue: the change of the notified level, if any; after it
     * FLAPPING where flapping begins, or STALE where data stopped; and where the alert is steady again, or has data again, at the
     * level notified, a DEESCALATED that does not change the level.
     *
     * @param newNormal whether one that held the alert is calm only since its level was accepted as the new normal
     */
    static void between(
            TrackedAlert from,
            TrackedAlert to,
            Assessment assessment,
            boolean newNormal,
            List<Transition> transitions) {
        boolean wasFlapping = from.flapDetector().notified() != null;
        boolean flaps = to.flapDetector().notified() != null;
        int change = to.notifiedLevel().compareTo(from.notifiedLevel());
        boolean lost = to.stale() && !from.stale();
        boolean plainAgain = !lost && ((wasFlapping && !flaps) || (from.stale() && !to.stale()));
        if (!to.open() && change < 0) {
            transitions.add(
                    newNormal
                            ? end(TransitionKind.EXPIRED, from, assessment).because(Transition.NEW_NORMAL)
                            : end(TransitionKind.CLEARED, from, assessment));
        } else if (change != 0 || plainAgain) {
            transitions.add(transition(kind(from, change), to, from.notifiedLevel(), to.notifiedLevel(), assessment));
        }
        if (lost) {
            transitions.add(transition(TransitionKind.STALE, to, to.notifiedLevel(), to.notifiedLevel(), assessment));
        }
        if (flaps && !wasFlapping) {
            transitions.add(
                    transition(TransitionKind.FLAPPING, to, to.notifiedLevel(), to.notifiedLevel(), assessment));
        }
    }

    private static TransitionKind kind(TrackedAlert from, int change) {
        if (!from.open()) {
            return TransitionKind.OPENED;
        }
        return change > 0 ? TransitionKind.ESCALATED : TransitionKind.DEESCALATED;
    }

    private static Transition transition(
            TransitionKind kind, TrackedAlert alert, Level previous, Level level, Assessment assessment) {
        long onset = alert.onset();
        return new Transition(
                AlertId.of(assessment.subject(), alert.catalogueVersion(), onset),
                kind,
                level,
                previous,
                onset,
                assessment);
    }
}
