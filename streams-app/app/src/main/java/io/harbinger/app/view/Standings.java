package io.harbinger.app.view;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The subjects at risk on this instance. Of each task it keeps the {@value #CAPACITY} highest scores of BLUE or more and
 * the key subjects, so its memory does not grow with the subjects; counts and ranks are exact while no task has more at
 * risk than that. After a restart a subject is known by its score alone until it is assessed again.
 */
final class Standings {

    private static final int CAPACITY = 1024;

    private final Map<StageTask, TaskStandings> tasks = new ConcurrentHashMap<>();
    private final Set<String> keySubjects;

    Standings(Set<String> keySubjects) {
        this.keySubjects = Set.copyOf(keySubjects);
    }

    void scored(String stage, int partition, Assessment assessment, @Nullable String name) {
        task(stage, partition).scored(assessment, name);
    }

    void remembered(String stage, int partition, Subject subject, double score) {
        task(stage, partition).remembered(subject, score);
    }

    void released(String stage, int partition) {
        tasks.remove(new StageTask(stage, partition));
    }

    List<Standing> all() {
        return tasks.values().stream().flatMap(task -> task.all().stream()).toList();
    }

    private TaskStandings task(String stage, int partition) {
        return tasks.computeIfAbsent(new StageTask(stage, partition), task -> new TaskStandings(CAPACITY, keySubjects));
    }
}
