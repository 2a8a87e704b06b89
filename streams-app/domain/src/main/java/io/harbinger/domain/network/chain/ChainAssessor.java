package io.harbinger.domain.network.chain;

import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.Entity.Node;
import io.harbinger.domain.network.propagation.EdgeChoice;
import io.harbinger.domain.network.propagation.SupplyGraph;
import io.harbinger.domain.score.DimensionScores;
import io.harbinger.domain.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Assesses a chain from its network and from how its subjects stand at present. */
public final class ChainAssessor {

    /** More nodes are not closed: of those upstream of the end, the ones nearest to it are. */
    public static final int MOST_CLOSINGS = 2_000;

    private final Collection<? extends Entity> network;
    private final Map<Subject, DimensionScores> scores;

    /**
     * An assessor of the chains of one network.
     *
     * @param scores how subjects stand; those that the chain does not have are not looked at
     */
    public ChainAssessor(Collection<? extends Entity> network, Map<Subject, DimensionScores> scores) {
        this.network = List.copyOf(network);
        this.scores = Map.copyOf(scores);
    }

    /**
     * The assessment of a chain; empty where no node belongs to it. Closes each node that the end of the chain depends on,
     * so it takes as long as two solves for each, {@link #MOST_CLOSINGS} at most.
     *
     * @param time only edges that hold then count, epoch milliseconds
     */
    public Optional<ChainAssessment> assess(String name, long time) {
        SupplyChain chain = SupplyChain.of(network, name, time);
        if (chain.stages().isEmpty()) {
            return Optional.empty();
        }
        Set<String> end = Closings.ids(chain.end());
        SupplyGraph graph = SupplyGraph.of(network, time, EdgeChoice.ALL);
        List<Node> upstream = nodes(graph.upstream(end));
        List<Node> closed = upstream.subList(0, Math.min(MOST_CLOSINGS, upstream.size()));
        var closings = new Closings(graph, SupplyGraph.of(network, time, EdgeChoice.VERIFIED), end).of(closed);
        StageGrades grades = new StageGrades(ProductsSupplied.of(network, time), scores);
        List<StageAssessment> stages = new ArrayList<>();
        for (Stage stage : chain.stages()) {
            StageShares shares = StageShares.of(stage, chain.sourcing());
            Set<String> nodes = Closings.ids(stage);
            List<Closing> own = closings.stream()
                    .filter(closing -> nodes.contains(closing.node()))
                    .toList();
            stages.add(new StageAssessment(stage, shares, own, grades.of(stage, shares, own)));
        }
        return Optional.of(new ChainAssessment(name, time, stages, closings, upstream.size() - closed.size()));
    }

    /** Those of some ids that are nodes, in their order. */
    private List<Node> nodes(List<String> ids) {
        Map<String, Node> byId = new HashMap<>();
        for (Entity entity : network) {
            if (entity instanceof Node node) {
                byId.put(node.id(), node);
            }
        }
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }
}
