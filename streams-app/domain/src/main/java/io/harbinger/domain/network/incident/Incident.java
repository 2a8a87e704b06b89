package io.harbinger.domain.network.incident;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.List;

/**
 * One root and everything it reaches.
 *
 * @param root its own risk, with the end that is assumed of it
 * @param solved whether it is known whom it reaches: of many roots only the severest are solved, see
 *     {@link IncidentFinder#MOST_WORK}
 * @param verified whom it reaches through verified edges: what may warn
 * @param all whom it reaches through all edges, suggested ones too: to be shown
 * @param suggested those that only suggested edges reach, with the highest risk, worst first, at most {@link Reach#WORST}
 * @param confirmed subjects with an own alert that this root explains, by type and id, at most {@link #MOST_CONFIRMED}
 * @param confirmedInAll how many there are
 */
public record Incident(
        OwnRisk root,
        boolean solved,
        Reach verified,
        Reach all,
        List<Affected> suggested,
        List<Subject> confirmed,
        int confirmedInAll) {

    /** How many confirmed subjects are named. */
    public static final int MOST_CONFIRMED = 100;

    public Incident {
        suggested = List.copyOf(suggested);
        confirmed = List.copyOf(confirmed);
    }

    /** The higher of the root's own level and of the worst that verified edges bring to others. */
    public Level level() {
        Level reached = verified.level();
        return root.level().compareTo(reached) >= 0 ? root.level() : reached;
    }
}
