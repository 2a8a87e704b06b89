package io.harbinger.domain.network;

import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nodes of a network by what sources call them: id, UN/LOCODE, or one of the aliases, as a GLN, a terminal
 * code of SMDG or BIC, or an id of PortWatch. A name that means several nodes means none. An id goes before a name of
 * another node.
 */
public final class NodeIndex {

    /** How far a position may lie from the node that it is taken for, kilometres. */
    public static final double RADIUS_KM = 25;

    private final Map<String, String> byName;
    private final List<Node> placed;

    private NodeIndex(Map<String, String> byName, List<Node> placed) {
        this.byName = byName;
        this.placed = placed;
    }

    /** Of the nodes among some entities. */
    public static NodeIndex of(Collection<? extends Entity> entities) {
        List<Node> nodes = entities.stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
        Map<String, String> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Node node : nodes) {
            for (String name : names(node)) {
                String other = names.putIfAbsent(name, node.id());
                if (other != null && !other.equals(node.id())) {
                    ambiguous.add(name);
                }
            }
        }
        names.keySet().removeAll(ambiguous);
        nodes.forEach(node -> names.put(node.id(), node.id()));
        return new NodeIndex(
                Map.copyOf(names),
                nodes.stream().filter(node -> node.position() != null).toList());
    }

    private static List<String> names(Node node) {
        List<String> names = new ArrayList<>(node.aliases());
        if (node.unlocode() != null) {
            names.add(node.unlocode());
        }
        return names;
    }

    /** Id of the node of this name; null where there is none, or more than one. */
    public @Nullable String named(String name) {
        return byName.get(name);
    }

    /** Id of the node nearest to a position, within {@value #RADIUS_KM} km; of several at the same distance the first. */
    public @Nullable String nearest(Position to) {
        String nearest = null;
        double least = RADIUS_KM;
        for (Node node : placed) {
            Position at = node.position();
            double distance = at == null ? Double.MAX_VALUE : GreatCircle.kilometres(at, to);
            if (distance <= least && (nearest == null || distance < least)) {
                least = distance;
                nearest = node.id();
            }
        }
        return nearest;
    }
}
