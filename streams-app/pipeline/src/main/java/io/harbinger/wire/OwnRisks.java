package io.harbinger.wire;

import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import java.util.Optional;

/** What an alert says of its subject's own risk. */
public final class OwnRisks {

    private OwnRisks() {}

    /**
     * Of an alert as its newest transition has it: score ÷ 100, or the least of its level where its data have stopped.
     * Empty where it has ended, tells what reaches its subject, or is of nothing that a network has.
     */
    public static Optional<OwnRisk> of(AlertTransition alert) {
        return isInNetwork(alert)
                        && alert.getRootCause().isEmpty()
                        && alert.getLevel() != io.harbinger.schema.Level.NONE
                ? Optional.of(ownRisk(alert))
                : Optional.empty();
    }

    private static boolean isInNetwork(AlertTransition alert) {
        return switch (alert.getSubjectType()) {
            case NODE, LANE, PRODUCT -> true;
            case FEED, OTHER -> false;
        };
    }

    private static OwnRisk ownRisk(AlertTransition alert) {
        var subject = new Subject(SubjectType.valueOf(alert.getSubjectType().name()), alert.getSubjectId());
        Level level = Level.valueOf(alert.getLevel().name());
        double score = alert.getScore() == null ? level.threshold() : alert.getScore();
        var impulse = new Impulse(
                subject.id(), Ppm.of(score / 100), alert.getOnset().toEpochMilli(), Impulse.OPEN, Impulse.Basis.SCORE);
        return new OwnRisk(subject, alert.getAlertId(), level, impulse);
    }
}
