package io.harbinger.domain.network.propagation;

/**
 * What a subject loses through its suppliers, given what those lose, in {@link Ppm}:
 *
 * <pre>
 * lack(j,k) = ⌊Σ share(i,j) · pass(loss(i))⌋                 over the suppliers i in group k of j, at most 1
 * part(j,k) = ⌊lack(j,k) · (1 - substitution(j,k))⌋          times weight(k), rounded down, where k is not essential
 * loss(j)   = min(1, max(own(j), max part(j,k) of essential groups, Σ part(j,k) of the others))
 * </pre>
 *
 * <p>A generalised Leontief cascade (Diem et al. 2022, doi 10.1038/s41598-022-11522-z) on losses. Rounding down keeps a
 * closed loop from draining itself.
 */
final class LossRule {

    private final SupplyGraph graph;
    private final PassOn passOn;

    LossRule(SupplyGraph graph, PassOn passOn) {
        this.graph = graph;
        this.passOn = passOn;
    }

    /** What a subject passes on of its loss. */
    int passed(int loss) {
        return passOn.of(loss);
    }

    /** What the suppliers of a group lack together, before others stand in. */
    long lack(int[] loss, int group) {
        long sum = 0;
        for (int e = graph.inputs[group]; e < graph.inputs[group + 1]; e++) {
            sum += (long) graph.share[e] * passOn.of(loss[graph.from[e]]);
        }
        return lack(sum);
    }

    /** What a sum of shares times losses lacks. */
    static long lack(long sum) {
        return Math.min(Ppm.ONE, sum / Ppm.ONE);
    }

    /** What a lack in a group takes from its subject. */
    long contribution(int group, long lack) {
        long miss = Ppm.times(lack, Ppm.ONE - graph.substitution[group]);
        return graph.essential[group] ? miss : Ppm.times(graph.weight[group], miss);
    }

    /** What the lack in a group takes from its subject, given what its suppliers lose. */
    long contribution(int[] loss, int group) {
        return contribution(group, lack(loss, group));
    }
}
