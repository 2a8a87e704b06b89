package io.harbinger.domain.network.propagation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the subjects of dependencies and lays the dependencies out as arrays. */
final class GraphBuilder {

    private GraphBuilder() {}

    static SupplyGraph build(List<Dependency> dependencies) {
        Dependency[] sorted = dependencies.toArray(Dependency[]::new);
        Arrays.sort(sorted, Dependency.ORDER);
        Map<String, Integer> numbers = new HashMap<>();
        for (Dependency each : sorted) {
            numbers.put(each.upstream(), 0);
            numbers.put(each.downstream(), 0);
        }
        String[] ids = numbers.keySet().toArray(String[]::new);
        Arrays.sort(ids);
        for (int i = 0; i < ids.length; i++) {
            numbers.put(ids[i], i);
        }
        int[] from = new int[sorted.length];
        int[] downstream = new int[sorted.length];
        for (int e = 0; e < sorted.length; e++) {
            from[e] = numbers.getOrDefault(sorted[e].upstream(), 0);
            downstream[e] = numbers.getOrDefault(sorted[e].downstream(), 0);
        }
        GraphGroups layout = GraphGroups.of(sorted, downstream, ids.length);
        return new SupplyGraph(ids, sorted, layout, from, downstream);
    }
}
