package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.UpstreamRisk;
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

    public Reached {
        roots = List.copyOf(roots);
    }
}
