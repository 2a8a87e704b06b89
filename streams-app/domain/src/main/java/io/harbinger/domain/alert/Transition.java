package io.harbinger.domain.alert;

import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Level;
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
 */
public record Transition(
        UUID alertId, TransitionKind kind, Level level, Level previousLevel, long onset, Assessment assessment) {}
