package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.propagation.EdgeChoice;
import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Impulse.Basis;
import io.harbinger.domain.network.propagation.Ppm;
import io.harbinger.domain.network.propagation.Propagation;
import io.harbinger.domain.network.propagation.SupplyGraph;
import io.harbinger.domain.network.propagation.UpstreamRisk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes nodes, one after the other, and looks at the end of a chain. */
final class Closings {

    private final Propagation all;
    private final Propagation verified;
    private final Set<String> end;

    private Closings(Propagation all, Propagation verified, Set<String> end) {
        this.all = all;
        this.verified = verified;
        this.end = end;
    }

    /**
     * Closes them.
     *
     * @param candidates nodes that may matter, none of the end
     * @return those that the end of the chain would notice, worst first
     */
    static List<Closing> of(Collection<? extends Entity> network, List<Node> candidates, SupplyChain chain, long time) {
        Set<String> end = ids(chain.end());
        var closings = new Closings(on(network, time, EdgeChoice.ALL), on(network, time, EdgeChoice.VERIFIED), end);
        return candidates.stream()
                .map(closings::close)
                .filter(closing -> closing.hit() > 0)
                .sorted(Closing.WORST_FIRST)
                .toList();
    }

    /** Ids of the nodes of a stage. */
    static Set<String> ids(Stage stage) {
        return stage.nodes().stream().map(Node::id).collect(Collectors.toSet());
    }

    private static Propagation on(Collection<? extends Entity> network, long time, EdgeChoice choice) {
        return Propagation.on(SupplyGraph.of(network, time, choice));
    }

    private Closing close(Node node) {
        long end = node.recoveryMillis() == null ? Impulse.OPEN : Math.max(1, node.recoveryMillis());
        List<Impulse> impulse = List.of(new Impulse(node.id(), Ppm.ONE, 0, end, Basis.SCENARIO));
        Map<String, Integer> losses = all.losses(impulse);
        losses.keySet().retainAll(this.end);
        Map<String, Integer> byVerified = verified.losses(impulse);
        byVerified.keySet().retainAll(this.end);
        return new Closing(
                node.id(), mean(losses), mean(byVerified), losses.size(), survival(impulse), node.recoveryMillis());
    }

    private int mean(Map<String, Integer> losses) {
        return (int) (losses.values().stream().mapToLong(Integer::longValue).sum() / end.size());
    }

    private long survival(List<Impulse> impulse) {
        long earliest = Closing.NEVER;
        for (UpstreamRisk risk : all.solve(impulse).risks()) {
            if (end.contains(risk.subject())) {
                earliest = Math.min(earliest, risk.window().start());
            }
        }
        return earliest;
    }
}
