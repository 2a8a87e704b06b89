package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.network.propagation.UpstreamRisk;
import io.harbinger.domain.network.propagation.Window;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a subject, of all open own risks together.
 *
 * @param verified through verified edges: what may warn; null where nothing comes through them
 * @param all through all edges
 * @param path the worst path, through verified edges where there is one
 * @param roots the own risks that reach it, the largest part first, at most {@link #MOST_ROOTS}
 */
public record Reached(
        Subject subject, @Nullable UpstreamRisk verified, UpstreamRisk all, Affected path, List<RootPart> roots) {

    /** How many roots are named. */
    public static final int MOST_ROOTS = 5;

    private static final long DAY = 86_400_000;

    public Reached {
        roots = List.copyOf(roots);
    }

    /** The level of what may warn. */
    public Level level() {
        return verified == null ? Level.NONE : Level.of(verified.risk());
    }

    /** What makes it worth telling again, as text; see {@link Incident#gist()}. */
    public String gist() {
        String first = roots.isEmpty() ? "" : roots.get(0).root().toString();
        return gist(subject, verified) + "|" + gist(subject, all) + "|" + first + "|" + path.steps();
    }

    static String gist(Subject subject, @Nullable UpstreamRisk risk) {
        if (risk == null) {
            return "";
        }
        Window window = risk.window();
        String day = window.isAbsorbed() ? "absorbed" : Long.toString(Math.floorDiv(window.start(), DAY));
        return subject + " " + Math.round(Ppm.percent(risk.loss())) + " " + Math.round(risk.risk()) + " "
                + Level.of(risk.risk()) + " " + day;
    }
}
