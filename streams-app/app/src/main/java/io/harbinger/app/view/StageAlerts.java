package io.harbinger.app.view;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.SubjectType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The open alerts of this instance as the stage reports them. Counts are exact at all times. The alerts themselves are
 * those that changed since their task came here: a task is restored with counts only. When it leaves, its alerts and no
 * others are removed.
 */
final class StageAlerts {

    /** Beyond it, a newly opened alert is counted and not listed. */
    private static final int CAPACITY = 4096;

    private final OpenAlerts<Assessment> listed = new OpenAlerts<>();
    /** The task of each listed alert, by the alert's key. */
    private final Map<String, StageTask> tasks = new ConcurrentHashMap<>();

    private final Map<SubjectType, Map<Level, LongAdder>> counts = new EnumMap<>(SubjectType.class);
    private final Map<SubjectType, LongAdder> stale = new EnumMap<>(SubjectType.class);

    StageAlerts() {
        for (SubjectType type : SubjectType.values()) {
            Map<Level, LongAdder> levels = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                levels.put(level, new LongAdder());
            }
            counts.put(type, levels);
            stale.put(type, new LongAdder());
        }
    }

    void apply(StageTask task, Transition transition) {
        SubjectType type = transition.assessment().subject().type();
        add(type, transition.previousLevel(), -1);
        add(type, transition.level(), 1);
        // What reaches a subject is alerted by a stage of its own, beside the subject's own risk.
        String key = task.stage() + " " + transition.assessment().subject();
        if (transition.level() == Level.NONE) {
            remove(key);
        } else if (listed.size() < CAPACITY || listed.contains(key)) {
            tasks.put(key, task);
            listed.put(key, OpenAlert.of(transition));
        }
    }

    /** {@code episodes} came here with a task; negative when the task leaves, and all of its alerts with it. */
    void restored(StageTask task, SubjectType type, Level level, int episodes) {
        add(type, level, episodes);
        if (episodes < 0) {
            tasks.forEach((key, owner) -> {
                if (owner.equals(task)) {
                    remove(key);
                }
            });
        }
    }

    private void remove(String key) {
        tasks.remove(key);
        listed.remove(key);
    }

    OpenAlerts<Assessment> listed() {
        return listed;
    }

    /** How many are open; 0 for NONE. */
    long count(SubjectType type, Level level) {
        return level == Level.NONE ? 0 : counter(type, level).sum();
    }

    /** The data of so many more have stopped. */
    void stale(SubjectType type, int more) {
        Objects.requireNonNull(stale.get(type)).add(more);
    }

    long countStale(SubjectType type) {
        return Objects.requireNonNull(stale.get(type)).sum();
    }

    private void add(SubjectType type, Level level, int by) {
        counter(type, level).add(by);
    }

    private LongAdder counter(SubjectType type, Level level) {
        LongAdder counter = counts.getOrDefault(type, Map.of()).get(level);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + type + " " + level);
        }
        return counter;
    }
}
