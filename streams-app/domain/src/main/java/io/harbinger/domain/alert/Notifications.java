package io.harbinger.domain.alert;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import java.util.List;

/** What subscribers are told of a change. */
final class Notifications {
    private Notifications() {}

    /** The open alert ends. */
    static Transition end(TransitionKind kind, TrackedAlert tracked, Assessment assessment) {
        return transition(kind, tracked, tracked.told(), Level.NONE, assessment);
    }

    /**
     * Adds what is to be told of a move under one catalogue: the change of the told level, if any; FLAPPING after it
     * where flapping begins; and where it ends at the level told, a DEESCALATED that does not change the level and says
     * that the alert is steady again.
     */
    static void between(TrackedAlert from, TrackedAlert to, Assessment assessment, List<Transition> told) {
        boolean wasFlapping = from.damping().told() != null;
        boolean flaps = to.damping().told() != null;
        int change = to.told().compareTo(from.told());
        if (!to.open() && change < 0) {
            told.add(end(TransitionKind.CLEARED, from, assessment));
        } else if (change != 0 || (wasFlapping && !flaps)) {
            told.add(transition(kind(from, change), to, from.told(), to.told(), assessment));
        }
        if (flaps && !wasFlapping) {
            told.add(transition(TransitionKind.FLAPPING, to, to.told(), to.told(), assessment));
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
