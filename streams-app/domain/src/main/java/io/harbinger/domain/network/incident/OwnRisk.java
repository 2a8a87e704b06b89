package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.Comparator;

/**
 * The own risk of a subject while its alert is open.
 *
 * @param id of the alert, or of a scenario
 * @param level of the alert
 * @param impulse what enters the network; its root is the subject's id
 */
public record OwnRisk(Subject subject, String id, Level level, Impulse impulse) {

    /** Severest first, then earliest, then by subject: total, where each subject has one. */
    static final Comparator<OwnRisk> SEVEREST_FIRST = Comparator.comparingInt(
                    (OwnRisk risk) -> risk.impulse().severity())
            .reversed()
            .thenComparingLong(risk -> risk.impulse().onset())
            .thenComparing(OwnRisk::subject, Comparator.comparing(Subject::type).thenComparing(Subject::id));

    /** The share of its capacity that is lost, 0..100. */
    public double severity() {
        return Ppm.percent(impulse.severity());
    }
}
