package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.UpstreamRisk;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.List;

/**
 * A subject that an incident reaches.
 *
 * @param risk what the incident's root does to it alone
 * @param path from the root to it, at most {@link #LONGEST_PATH} steps: of a longer one the last
 * @param steps how many steps the path has in all
 */
public record Affected(Subject subject, UpstreamRisk risk, List<PathStep> path, int steps) {

    /** Steps of a path that are told. */
    public static final int LONGEST_PATH = 12;

    public Affected {
        path = List.copyOf(path);
    }

    /** The level of the risk that reaches it. */
    public Level level() {
        return Level.of(risk.risk());
    }
}
