package io.harbinger.app.observe;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is at risk on this instance. Of each task it keeps the {@value #CAPACITY} highest scores of BLUE or more and the
 * key subjects, so its memory does not grow with the subjects; counts and ranks are exact while no task has more at
 * risk than that. After a restart a subject is known by its score alone until it is assessed again.
 */
final class Scoreboard {

    private static final int CAPACITY = 1024;

    private record Task(String stage, int partition) {}

    private final Map<Task, TaskBoard> boards = new ConcurrentHashMap<>();
    private final ShownSubjects shown;

    Scoreboard(ShownSubjects shown) {
        this.shown = shown;
    }

    void scored(String stage, int partition, Assessment assessment, @Nullable String name) {
        board(stage, partition).scored(assessment, name);
    }

    void remembered(String stage, int partition, Subject subject, double score) {
        board(stage, partition).remembered(subject, score);
    }

    void released(String stage, int partition) {
        boards.remove(new Task(stage, partition));
    }

    List<Standing> all() {
        return boards.values().stream().flatMap(board -> board.all().stream()).toList();
    }

    /** The key subjects, then the highest scores. */
    List<Standing> shown(List<Standing> all) {
        Stream<Standing> key = all.stream().filter(this::isKey).sorted(Standing.BY_SCORE.reversed());
        Stream<Standing> top = all.stream()
                .filter(standing -> !isKey(standing))
                .sorted(Standing.BY_SCORE.reversed())
                .limit(shown.top());
        return Stream.concat(key, top).toList();
    }

    private boolean isKey(Standing standing) {
        return shown.keySubjects().contains(standing.subject().id());
    }

    private TaskBoard board(String stage, int partition) {
        return boards.computeIfAbsent(new Task(stage, partition), task -> new TaskBoard(CAPACITY, shown.keySubjects()));
    }
}
