package io.harbinger.app.console.model;

import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.wire.SubjectKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The last transitions on the topic of alerts, newest first; bounded. */
final class RecentTransitions {

    private final int most;
    private final Deque<AlertTransition> newest = new ArrayDeque<>();

    RecentTransitions(int most) {
        this.most = most;
    }

    void add(AlertTransition transition) {
        newest.addFirst(transition);
        if (newest.size() > most) {
            newest.removeLast();
        }
    }

    /** Those of the alerts of a key, as {@link ShownAlert#subject} gives it. */
    List<AlertTransition> of(String subject) {
        return newest.stream()
                .filter(each -> subject.equals(SubjectKey.of(each)))
                .toList();
    }

    /** Those by which episodes ended. */
    List<AlertTransition> ends(int limit) {
        return newest.stream()
                .filter(each -> each.getLevel() == Level.NONE)
                .limit(limit)
                .toList();
    }

    /** The newest one of an episode. */
    Optional<AlertTransition> ofAlert(String alertId) {
        for (Iterator<AlertTransition> each = newest.iterator(); each.hasNext(); ) {
            AlertTransition transition = each.next();
            if (transition.getAlertId().equals(alertId)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }
}
