package io.harbinger.domain.network.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stages in the direction of the flow: next comes the one that draws from the fewest of those that are left (from none,
 * unless they supply one another in a circle), and of several the first by name.
 */
final class StageOrder {

    private StageOrder() {}

    static List<String> of(Set<String> stages, List<Sourcing> sourcing, Map<String, String> stageOf) {
        Map<String, Set<String>> suppliers = suppliers(sourcing, stageOf);
        List<String> order = new ArrayList<>();
        Set<String> left = new TreeSet<>(stages);
        while (!left.isEmpty()) {
            String next = next(left, suppliers);
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static Map<String, Set<String>> suppliers(List<Sourcing> sourcing, Map<String, String> stageOf) {
        Map<String, Set<String>> suppliers = new HashMap<>();
        for (Sourcing each : sourcing) {
            String from = stageOf.get(each.supplier());
            String to = stageOf.get(each.consumer());
            if (from != null && to != null && !from.equals(to)) {
                suppliers.computeIfAbsent(to, any -> new HashSet<>()).add(from);
            }
        }
        return suppliers;
    }

    private static String next(Set<String> left, Map<String, Set<String>> suppliers) {
        TreeMap<Long, String> byWaiting = new TreeMap<>();
        for (String stage : left) {
            long waiting = suppliers.getOrDefault(stage, Set.of()).stream()
                    .filter(left::contains)
                    .count();
            byWaiting.putIfAbsent(waiting, stage);
        }
        return byWaiting.firstEntry().getValue();
    }
}
