package io.harbinger.domain.network.propagation;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Lane;
import io.harbinger.domain.network.Entity.Provenance;
import io.harbinger.domain.network.Entity.SupplyEdge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The dependencies that a network states at one instant: its supply edges, and what every lane needs by its nature: its
 * two ends and each of its passages, all of them essential. It carries what its origin has; passages and the destination
 * only have to be open, or a plant that starves would starve the lane that supplies it. Where a verified edge says more of
 * a lane and a node, that counts instead.
 */
final class Dependencies {

    /** A century: longer spans are somebody's "for ever", and sums of them must not overflow. */
    private static final long LONGEST = 36_525L * 86_400_000;

    private final long time;
    private final EdgeChoice choice;
    private final List<Dependency> found = new ArrayList<>();
    /** The upstream entities of each lane that verified edges state, as a pair. */
    private final Set<List<String>> stated = new HashSet<>();

    private Dependencies(long time, EdgeChoice choice) {
        this.time = time;
        this.choice = choice;
    }

    /**
     * The dependencies of some entities.
     *
     * @param time only edges that hold then, epoch milliseconds
     */
    static List<Dependency> of(Collection<? extends Entity> entities, long time, EdgeChoice choice) {
        var dependencies = new Dependencies(time, choice);
        Set<String> lanes = new HashSet<>();
        for (Entity entity : entities) {
            if (entity instanceof Lane) {
                lanes.add(entity.id());
            }
        }
        for (Entity entity : entities) {
            if (entity instanceof SupplyEdge edge) {
                dependencies.add(edge, lanes);
            }
        }
        for (Entity entity : entities) {
            if (entity instanceof Lane lane) {
                dependencies.add(lane);
            }
        }
        return dependencies.found;
    }

    private void add(SupplyEdge edge, Set<String> lanes) {
        boolean verified = edge.evidence().provenance() == Provenance.VERIFIED;
        boolean chosen = choice == EdgeChoice.ALL || verified;
        if (!chosen || !edge.isValidAt(time) || edge.upstream().equals(edge.downstream())) {
            return;
        }
        // A suggestion adds to what is known, and takes nothing from it.
        if (verified && lanes.contains(edge.downstream())) {
            stated.add(List.of(edge.upstream(), edge.downstream()));
        }
        found.add(new Dependency(
                edge.id(),
                edge.upstream(),
                edge.downstream(),
                edge.groupName(),
                edge.need().essential(),
                Ppm.of(edge.need().weight()),
                Ppm.of(edge.share()),
                Ppm.of(edge.substitution()),
                span(edge.leadTimeMillis()),
                span(edge.stockMillis())));
    }

    /** A lane's ends and passages lie evenly along it: where they do not, an edge can say so. */
    private void add(Lane lane) {
        List<String> nodes = new ArrayList<>();
        nodes.add(lane.origin());
        nodes.addAll(lane.passages());
        nodes.add(lane.destination());
        long whole = lane.leadTimeMillis() == null ? 0 : span(lane.leadTimeMillis());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            String node = nodes.get(i);
            if (seen.add(node) && !node.equals(lane.id()) && !stated.contains(List.of(node, lane.id()))) {
                long left = whole * (nodes.size() - 1 - i) / (nodes.size() - 1);
                found.add(new Dependency(lane.id(), node, lane.id(), node, true, Ppm.ONE, Ppm.ONE, 0, left, 0, i > 0));
            }
        }
    }

    private static long span(long millis) {
        return Math.max(0, Math.min(LONGEST, millis));
    }
}
