package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity.Node;
import java.util.Comparator;
import java.util.List;

/**
 * One stage of a chain, as its anode works.
 *
 * @param id name of the stage within the chain
 * @param nodes at least one, by id
 */
public record Stage(String id, List<Node> nodes) {

    public Stage {
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a stage has nodes, " + id + " has none");
        }
        nodes = nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
    }
}
