package io.harbinger.lab.backtest.score;

import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.score.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds episodes from the transitions of one subject. */
public final class Episodes {

    private static final class Draft {
        private final List<LevelStep> steps = new ArrayList<>(2);
        private int flaps;
        private double peakScore;
        private long peakAt;
    }

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /**
     * Adds the next transition of the subject.
     *
     * @param time when it was detected, epoch milliseconds
     * @param level the level it notifies
     * @param score null where it carries none
     */
    public void add(String alertId, TransitionKind kind, long time, Level level, @Nullable Double score) {
        Draft draft = drafts.computeIfAbsent(alertId, id -> new Draft());
        if (draft.steps.isEmpty()) {
            draft.peakAt = time;
        }
        draft.steps.add(new LevelStep(time, level));
        if (kind == TransitionKind.FLAPPING) {
            draft.flaps++;
        }
        if (level != Level.NONE && score != null && score > draft.peakScore) {
            draft.peakScore = score;
            draft.peakAt = time;
        }
    }

    /** The episodes by time of opening. */
    public List<Episode> all() {
        return drafts.entrySet().stream()
                .map(entry -> episode(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Episode episode(String id, Draft draft) {
        return new Episode(id, draft.steps, draft.flaps, draft.peakScore, draft.peakAt);
    }
}
