package io.harbinger.source.sea;

import io.harbinger.domain.network.Entity.Position;
import java.util.List;

/**
 * A way over the sea.
 *
 * @param line from port to port, at most {@link io.harbinger.domain.network.Entity.Lane#LONGEST_ROUTE} points; a step of
 *     more than 180 degrees of longitude crosses the antimeridian
 * @param km length of the way
 */
public record SeaRoute(List<Position> line, double km) {

    public SeaRoute {
        line = List.copyOf(line);
    }
}
