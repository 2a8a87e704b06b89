package io.harbinger.stage;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.SubjectType;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** How many alerts of a task are open, by type of subject and level, and of how many the data have stopped. */
final class OpenEpisodes {

    /** Receives one cell of the table. */
    @FunctionalInterface
    interface Sink {
        void accept(SubjectType type, Level level, int episodes);
    }

    private final Map<SubjectType, Map<Level, Integer>> open = new EnumMap<>(SubjectType.class);
    private final Map<SubjectType, Integer> stale = new EnumMap<>(SubjectType.class);

    void count(SubjectType type, Level level, int change) {
        if (level != Level.NONE) {
            open.computeIfAbsent(type, any -> new EnumMap<>(Level.class)).merge(level, change, Integer::sum);
        }
    }

    void forEach(Sink sink) {
        open.forEach((type, levels) -> levels.forEach((level, episodes) -> sink.accept(type, level, episodes)));
    }

    /** How many of a type lose their data; negative, get them back or end. */
    void countStale(SubjectType type, int change) {
        if (change != 0) {
            stale.merge(type, change, Integer::sum);
        }
    }

    void forEachStale(ObjIntConsumer<SubjectType> sink) {
        stale.forEach(sink::accept);
    }

    void clear() {
        open.clear();
        stale.clear();
    }
}
