package io.harbinger.domain.alert;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
import java.util.List;
import java.util.UUID;

/**
 * One change of one episode.
 *
 * @param alertId UUIDv5 of subject, catalogue version and episode start
 * @param kind what changed
 * @param level after the change
 * @param previousLevel before it
 * @param onset start of the first window at or above the raising level, epoch milliseconds, event time
 * @param assessment the evidence; its time is when the change was detected
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
        List<String> correctedBy) {

    public Transition {
        correctedBy = List.copyOf(correctedBy);
    }

    /** A change that no correction made. */
    public Transition(
            UUID alertId, TransitionKind kind, Level level, Level previousLevel, long onset, Assessment assessment) {
        this(alertId, kind, level, previousLevel, onset, assessment, List.of());
    }

    Transition correctedBy(List<String> events) {
        return new Transition(alertId, kind, level, previousLevel, onset, assessment, events);
    }
}
