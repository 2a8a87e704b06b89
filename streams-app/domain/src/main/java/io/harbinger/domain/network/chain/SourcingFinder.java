package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Follows supply edges upstream from every node of a chain until they meet another of its nodes. What lies between, a
 * lane or a port, hands on what it gets: a lane all of it from its origin, others by the shares of their own edges.
 */
final class SourcingFinder {

    private final Map<String, List<SupplyEdge>> into = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Set<String> members;
    private final List<Sourcing> found = new ArrayList<>();

    private SourcingFinder(Set<String> members) {
        this.members = members;
    }

    static List<Sourcing> find(Collection<? extends Entity> network, Set<String> members, long time) {
        var finder = new SourcingFinder(members);
        for (Entity entity : network) {
            if (entity instanceof SupplyEdge edge && edge.isValidAt(time)) {
                finder.into
                        .computeIfAbsent(edge.downstream(), any -> new ArrayList<>())
                        .add(edge);
            } else if (entity instanceof Lane lane) {
                finder.origins.put(lane.id(), lane.origin());
            }
        }
        finder.into.values().forEach(edges -> edges.sort(Comparator.comparing(SupplyEdge::id)));
        members.stream().sorted().forEach(finder::add);
        return finder.found;
    }

    private void add(String consumer) {
        Map<String, List<SupplyEdge>> groups = new TreeMap<>();
        for (SupplyEdge edge : into.getOrDefault(consumer, List.of())) {
            groups.computeIfAbsent(edge.groupName(), any -> new ArrayList<>()).add(edge);
        }
        groups.forEach((group, edges) -> {
            var need = new Need(consumer, group, new TreeMap<>(), new TreeMap<>());
            edges.forEach(edge -> follow(edge, edge.share(), true, new HashSet<>(Set.of(consumer)), need));
            need.addTo(found);
        });
    }

    private void follow(SupplyEdge edge, double share, boolean verified, Set<String> way, Need need) {
        boolean stillVerified = verified && edge.evidence().provenance() == Provenance.VERIFIED;
        reach(edge.upstream(), share, stillVerified, way, need);
    }

    private void reach(String supplier, double share, boolean verified, Set<String> way, Need need) {
        if (members.contains(supplier)) {
            need.add(supplier, share, verified);
            return;
        }
        if (!way.add(supplier)) {
            return;
        }
        String origin = origins.get(supplier);
        if (origin != null) {
            reach(origin, share, verified, way, need);
        } else {
            for (SupplyEdge edge : into.getOrDefault(supplier, List.of())) {
                follow(edge, share * edge.share(), verified, way, need);
            }
        }
        way.remove(supplier);
    }

    /** One group of one node's needs, with who covers it. */
    private record Need(String consumer, String group, Map<String, Double> shares, Map<String, Boolean> verified) {

        void add(String supplier, double share, boolean isVerified) {
            shares.merge(supplier, share, Double::sum);
            verified.merge(supplier, isVerified, Boolean::logicalAnd);
        }

        /** Only what a node of the chain supplies at least in part belongs to the chain. */
        void addTo(List<Sourcing> all) {
            double known = 0;
            for (Map.Entry<String, Double> each : shares.entrySet()) {
                known += each.getValue();
                @Nullable Boolean isVerified = verified.get(each.getKey());
                all.add(new Sourcing(consumer, group, each.getKey(), each.getValue(), Boolean.TRUE.equals(isVerified)));
            }
            if (!shares.isEmpty() && known < 1) {
                all.add(new Sourcing(consumer, group, Sourcing.UNKNOWN, 1 - known, false));
            }
        }
    }
}
