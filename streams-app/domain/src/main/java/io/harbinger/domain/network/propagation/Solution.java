package io.harbinger.domain.network.propagation;

import java.util.List;

/** What impulses do along a network. Paths are sought when asked for: one in a large cycle may be long. */
public final class Solution {

    private final SupplyGraph graph;
    private final List<UpstreamRisk> risks;
    private final PathFinder paths;

    Solution(SupplyGraph graph, List<UpstreamRisk> risks, PathFinder paths) {
        this.graph = graph;
        this.risks = List.copyOf(risks);
        this.paths = paths;
    }

    /** Every subject that loses more than by its own impulse, worst first. */
    public List<UpstreamRisk> risks() {
        return risks;
    }

    /** The steps from a root to a subject, the largest part each time; empty where nothing reaches it. */
    public List<Step> path(String subject) {
        int number = graph.number(subject);
        return number < 0 ? List.of() : paths.to(number);
    }
}
