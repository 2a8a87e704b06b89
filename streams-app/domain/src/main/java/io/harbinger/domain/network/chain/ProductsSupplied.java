package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each node supplies.
 *
 * @param byNode ids of products by id of the node
 */
record ProductsSupplied(Map<String, SortedSet<String>> byNode) {

    static ProductsSupplied of(Collection<? extends Entity> network, long time) {
        Map<String, SortedSet<String>> byNode = new TreeMap<>();
        for (Entity entity : network) {
            if (entity instanceof SupplyEdge edge && edge.product() != null && edge.isValidAt(time)) {
                byNode.computeIfAbsent(edge.upstream(), any -> new TreeSet<>()).add(edge.product());
            }
        }
        return new ProductsSupplied(byNode);
    }

    /** Of all nodes of a stage. */
    SortedSet<String> of(Stage stage) {
        SortedSet<String> products = new TreeSet<>();
        stage.nodes().forEach(node -> products.addAll(byNode.getOrDefault(node.id(), new TreeSet<>())));
        return products;
    }
}
