package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The nodes that some others depend on, directly or by whatever lies between. */
final class Upstream {

    private Upstream() {}

    /**
     * All of them, the fewest steps away first, then by id; without {@code end} itself.
     *
     * @param end ids of the nodes that depend on them
     * @param time only edges that hold then count, epoch milliseconds
     */
    static List<Node> of(Collection<? extends Entity> network, Set<String> end, long time) {
        Map<String, Set<String>> suppliers = suppliers(network, time);
        Set<String> reached = new LinkedHashSet<>(new TreeSet<>(end));
        Deque<String> due = new ArrayDeque<>(reached);
        while (!due.isEmpty()) {
            for (String supplier : suppliers.getOrDefault(due.remove(), Set.of())) {
                if (reached.add(supplier)) {
                    due.add(supplier);
                }
            }
        }
        Map<String, Node> nodes = new HashMap<>();
        for (Entity entity : network) {
            if (entity instanceof Node node && !end.contains(node.id())) {
                nodes.put(node.id(), node);
            }
        }
        List<Node> upstream = new ArrayList<>();
        for (String id : reached) {
            Node node = nodes.get(id);
            if (node != null) {
                upstream.add(node);
            }
        }
        return upstream;
    }

    private static Map<String, Set<String>> suppliers(Collection<? extends Entity> network, long time) {
        Map<String, Set<String>> suppliers = new HashMap<>();
        for (Entity entity : network) {
            if (entity instanceof SupplyEdge edge && edge.isValidAt(time)) {
                suppliers
                        .computeIfAbsent(edge.downstream(), any -> new TreeSet<>())
                        .add(edge.upstream());
            } else if (entity instanceof Lane lane) {
                Set<String> of = suppliers.computeIfAbsent(lane.id(), any -> new TreeSet<>());
                of.add(lane.origin());
                of.add(lane.destination());
                of.addAll(lane.passages());
            }
        }
        return suppliers;
    }
}
