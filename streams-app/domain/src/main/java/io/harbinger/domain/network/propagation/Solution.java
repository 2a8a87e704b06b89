package io.harbinger.domain.network.propagation;

import java.util.List;

/** What impulses do along a network. Paths are sought when asked for: one in a large cycle may be long. */
public final class Solution {

    private final SupplyGraph graph;
    private final List<UpstreamRisk> risks;
    private final PathFinder paths;
    private final long work;

    Solution(SupplyGraph graph, List<UpstreamRisk> risks, PathFinder paths, long work) {
        this.graph = graph;
        this.risks = List.copyOf(risks);
        this.paths = paths;
        this.work = work;
    }

    /** How many times a loss was passed on to find it: the same in every run, so that a bound on it is one, too. */
    public long work() {
        return work;
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
