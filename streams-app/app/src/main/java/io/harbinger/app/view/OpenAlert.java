package io.harbinger.app.view;

import io.harbinger.domain.alert.Transition;
import io.harbinger.domain.score.Assessment;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Level;
import io.harbinger.schema.SubjectType;
import java.time.Instant;

/**
 * One episode that is open, in the terms of the published contract.
 *
 * @param alertId the episode's UUID
 * @param level after its last transition, never NONE
 * @param onset start of the episode, event time
 * @param evidence of its last transition: the assessment where the stage is the feed, the record where a topic is
 */
public record OpenAlert<E>(
        String alertId, String subjectId, SubjectType subjectType, Level level, Instant onset, E evidence) {

    public OpenAlert {
        if (level == Level.NONE) {
            throw new IllegalArgumentException("an open alert has a level, alert " + alertId + " has none");
        }
    }

    static OpenAlert<Assessment> of(Transition transition) {
        Assessment assessment = transition.assessment();
        return new OpenAlert<>(
                transition.alertId().toString(),
                assessment.subject().id(),
                SubjectType.valueOf(assessment.subject().type().name()),
                Level.valueOf(transition.level().name()),
                Instant.ofEpochMilli(transition.onset()),
                assessment);
    }

    static OpenAlert<AlertTransition> of(AlertTransition record) {
        return new OpenAlert<>(
                record.getAlertId(),
                record.getSubjectId(),
                record.getSubjectType(),
                record.getLevel(),
                record.getOnset(),
                record);
    }
}
