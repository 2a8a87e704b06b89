package io.harbinger.app.view;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of one task that are at risk, and its key subjects. Written by the task's thread, read by others. A calm
 * subject costs a look-up and no memory; beyond the capacity the lowest scores are dropped.
 */
final class TaskStandings {

    private final int capacity;
    private final Set<String> keySubjects;
    private final Map<Subject, Standing> standings = new HashMap<>();
    /** All of them but the key subjects, which are never dropped. */
    private final TreeSet<Standing> order = new TreeSet<>(Standing.BY_SCORE);

    TaskStandings(int capacity, Set<String> keySubjects) {
        this.capacity = capacity;
        this.keySubjects = keySubjects;
    }

    synchronized void scored(Assessment assessment, @Nullable String name) {
        Subject subject = assessment.subject();
        Standing before = standings.get(subject);
        boolean key = keySubjects.contains(subject.id());
        if (!key && !isAtRisk(assessment)) {
            remove(before);
            return;
        }
        Double score = assessment.score();
        keep(
                before,
                new Standing(subject, name(subject, name, before), score == null ? Double.NaN : score, assessment));
    }

    synchronized void remembered(Subject subject, double score) {
        // A task that lost its transaction starts again here: what was assessed says more than what was stored.
        if (!standings.containsKey(subject)
                && (keySubjects.contains(subject.id()) || score >= Level.BLUE.threshold())) {
            keep(null, new Standing(subject, subject.id(), score, null));
        }
    }

    synchronized List<Standing> all() {
        return new ArrayList<>(standings.values());
    }

    boolean isKey(Standing standing) {
        return keySubjects.contains(standing.subject().id());
    }

    private void keep(@Nullable Standing before, Standing now) {
        remove(before);
        standings.put(now.subject(), now);
        if (!isKey(now)) {
            order.add(now);
            if (order.size() > capacity) {
                remove(order.first());
            }
        }
    }

    private void remove(@Nullable Standing standing) {
        if (standing != null) {
            standings.remove(standing.subject());
            order.remove(standing);
        }
    }

    private static boolean isAtRisk(Assessment assessment) {
        Double score = assessment.score();
        return score != null && score >= Level.BLUE.threshold();
    }

    private static String name(Subject subject, @Nullable String name, @Nullable Standing before) {
        if (name != null) {
            return name;
        }
        return before == null ? subject.id() : before.name();
    }
}
