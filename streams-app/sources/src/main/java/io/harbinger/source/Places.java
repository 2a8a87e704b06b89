package io.harbinger.source;

import io.harbinger.domain.network.Entity.Position;
import io.harbinger.domain.network.NodeIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the node that a message means, by the names that it gives to the place.
 *
 * @param nodes of the network; null where there is none, and every place is a node of its own name
 */
public record Places(@Nullable NodeIndex nodes) {

    public static final Places AS_NAMED = new Places(null);

    /** Whether there is a network at all. */
    public boolean isResolving() {
        return nodes != null;
    }

    /** Id of the node of the first of these names that the network knows; null where it knows none. */
    public @Nullable String named(List<String> names) {
        if (nodes == null) {
            return null;
        }
        for (String name : names) {
            String node = nodes.named(name);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    /** Id of the node near a position; null where there is none. */
    public @Nullable String near(Position at) {
        return nodes == null ? null : nodes.nearest(at);
    }
}
