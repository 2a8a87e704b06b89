package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Follows supply edges upstream from every node of a chain until they meet another of its nodes. What lies between, a
 * lane or a port, hands on what it gets: a lane all of it from its origin, others by the shares of their own edges.
 * What has met none after {@link #MOST_STEPS} steps counts as unknown: the work of each need is at most so many passes
 * over the edges, whatever the network looks like.
 */
final class SourcingFinder {

    /** A port, the lane to it, the port before that, and more than one trader. */
    private static final int MOST_STEPS = 8;

    private final Map<String, List<SupplyEdge>> into = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Set<String> members;
    private final List<Sourcing> found = new ArrayList<>();

    /** A share of a need, and how much of it all edges on the way verify. */
    private record Amount(double share, double verified) {

        Amount plus(Amount other) {
            return new Amount(share + other.share, verified + other.verified);
        }

        Amount by(SupplyEdge edge) {
            boolean isVerified = edge.evidence().provenance() == Provenance.VERIFIED;
            return new Amount(share * edge.share(), isVerified ? verified * edge.share() : 0);
        }
    }

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
        Map<String, Map<String, Amount>> groups = new TreeMap<>();
        for (SupplyEdge edge : into.getOrDefault(consumer, List.of())) {
            groups.computeIfAbsent(edge.groupName(), any -> new TreeMap<>())
                    .merge(edge.upstream(), new Amount(1, 1).by(edge), Amount::plus);
        }
        groups.forEach((group, suppliers) -> add(consumer, group, sources(consumer, suppliers)));
    }

    /** The nodes of the chain from which a need comes in the end. */
    private Map<String, Amount> sources(String consumer, Map<String, Amount> suppliers) {
        Map<String, Amount> sources = new TreeMap<>();
        Map<String, Amount> due = suppliers;
        for (int step = 0; step <= MOST_STEPS && !due.isEmpty(); step++) {
            Map<String, Amount> next = new TreeMap<>();
            due.forEach((supplier, amount) -> {
                if (!members.contains(supplier)) {
                    handOn(supplier, amount, next);
                } else if (!supplier.equals(consumer)) {
                    sources.merge(supplier, amount, Amount::plus);
                }
            });
            due = next;
        }
        return sources;
    }

    private void handOn(String supplier, Amount amount, Map<String, Amount> next) {
        String origin = origins.get(supplier);
        if (origin != null) {
            next.merge(origin, amount, Amount::plus);
            return;
        }
        for (SupplyEdge edge : into.getOrDefault(supplier, List.of())) {
            next.merge(edge.upstream(), amount.by(edge), Amount::plus);
        }
    }

    /** Only what a node of the chain supplies at least in part belongs to the chain. */
    private void add(String consumer, String group, Map<String, Amount> sources) {
        double known = 0;
        for (Map.Entry<String, Amount> source : sources.entrySet()) {
            Amount amount = source.getValue();
            known += amount.share();
            found.add(new Sourcing(consumer, group, source.getKey(), amount.share(), amount.verified()));
        }
        if (!sources.isEmpty() && known < 1) {
            found.add(new Sourcing(consumer, group, Sourcing.UNKNOWN, 1 - known, 0));
        }
    }
}
