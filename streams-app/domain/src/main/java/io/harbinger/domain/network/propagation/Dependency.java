package io.harbinger.domain.network.propagation;

import java.util.Comparator;

/**
 * One subject's dependence on another, in the units of the solver.
 *
 * @param edge id of the supply edge, or of the lane that implies it
 * @param group of the downstream subject: dependencies in one group stand in for one another, their shares add up
 * @param essential whether the worst of such groups decides; else what the group lacks counts by its weight
 * @param weight of a group that is not essential, {@link Ppm}
 * @param share of the group, {@link Ppm}
 * @param substitution share of what is missing that others replace, {@link Ppm}
 * @param lead milliseconds from upstream to downstream
 * @param cover milliseconds of usual use that the downstream subject has in stock
 * @param ownOnly whether only the upstream subject's own loss counts, not what it lacks from others: a lane cannot land at
 *     a port that is closed, but it can at one that is short of goods
 */
public record Dependency(
        String edge,
        String upstream,
        String downstream,
        String group,
        boolean essential,
        int weight,
        int share,
        int substitution,
        long lead,
        long cover,
        boolean ownOnly) {

    /** Of a supplier, all of whose losses count. */
    public Dependency(
            String edge,
            String upstream,
            String downstream,
            String group,
            boolean essential,
            int weight,
            int share,
            int substitution,
            long lead,
            long cover) {
        this(edge, upstream, downstream, group, essential, weight, share, substitution, lead, cover, false);
    }

    /** Total, so that a graph does not depend on the order in which it is told. */
    static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::downstream)
            .thenComparing(Dependency::group)
            .thenComparing(Dependency::upstream)
            .thenComparing(Dependency::edge);
}
