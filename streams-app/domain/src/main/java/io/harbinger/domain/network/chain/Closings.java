package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Impulse.Basis;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.network.propagation.Propagation;
import io.harbinger.domain.network.propagation.SupplyGraph;
import io.harbinger.domain.network.propagation.UpstreamRisk;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes nodes, one after the other, and looks at the end of a chain. */
final class Closings {

    private final Propagation all;
    private final Propagation verified;
    private final Set<String> end;

    /**
     * On a network.
     *
     * @param all the graph of all edges
     * @param verified the graph of verified edges
     * @param end ids of the nodes at the end of the chain
     */
    Closings(SupplyGraph all, SupplyGraph verified, Set<String> end) {
        this.all = Propagation.on(all);
        this.verified = Propagation.on(verified);
        this.end = end;
    }

    /**
     * Closes nodes.
     *
     * @param candidates nodes that may matter, none of the end
     * @return those that the end of the chain would notice, worst first
     */
    List<Closing> of(List<Node> candidates) {
        return candidates.stream()
                .map(this::close)
                .filter(closing -> closing.hit() > 0)
                .sorted(Closing.WORST_FIRST)
                .toList();
    }

    /** Ids of the nodes of a stage. */
    static Set<String> ids(Stage stage) {
        return stage.nodes().stream().map(Node::id).collect(Collectors.toSet());
    }

    private Closing close(Node node) {
        long end = node.recoveryMillis() == null ? Impulse.OPEN : Math.max(1, node.recoveryMillis());
        List<Impulse> impulse = List.of(new Impulse(node.id(), Ppm.ONE, 0, end, Basis.SCENARIO));
        List<UpstreamRisk> hit = atEnd(all, impulse);
        int sure = meanLoss(atEnd(verified, impulse));
        return new Closing(node.id(), meanLoss(hit), sure, hit.size(), survival(hit), node.recoveryMillis());
    }

    private List<UpstreamRisk> atEnd(Propagation propagation, List<Impulse> impulse) {
        return propagation.solve(impulse).risks().stream()
                .filter(risk -> end.contains(risk.subject()))
                .toList();
    }

    private int meanLoss(List<UpstreamRisk> hit) {
        return (int) (hit.stream().mapToLong(UpstreamRisk::loss).sum() / end.size());
    }

    private static long survival(List<UpstreamRisk> hit) {
        return hit.stream().mapToLong(risk -> risk.window().start()).min().orElse(Closing.NEVER);
    }
}
