package io.harbinger.domain.alert;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one episode.
 *
 * @param alertId UUIDv5 of subject, catalogue version and episode start
 * @param kind what changed
 * @param level after the change
 * @param previousLevel before it
 * @param onset start of the first window at or above the raising level, epoch milliseconds, event time
 * @param assessment the evidence; its time is when the change was detected
 * @param reason why it ended, where its kind does not tell: {@link #NEW_NORMAL}; else null
 * @param correctedBy ids of the events that corrected the evidence of an episode that is superseded for it; empty for
 *     any other change
 */
public record Transition(
        UUID alertId,
        TransitionKind kind,
        Level level,
        Level previousLevel,
        long onset,
        Assessment assessment,
        @Nullable String reason,
        List<String> correctedBy) {

    /** What held the alert is not as it was before, but has been so for so long that it is the new normal. */
    public static final String NEW_NORMAL = "new normal";

    public Transition {
        correctedBy = List.copyOf(correctedBy);
    }

    /** A change that no correction made. */
    public Transition(
            UUID alertId, TransitionKind kind, Level level, Level previousLevel, long onset, Assessment assessment) {
        this(alertId, kind, level, previousLevel, onset, assessment, null, List.of());
    }

    Transition correctedBy(List<String> events) {
        return new Transition(alertId, kind, level, previousLevel, onset, assessment, reason, events);
    }

    Transition because(String why) {
        return new Transition(alertId, kind, level, previousLevel, onset, assessment, why, correctedBy);
    }
}
