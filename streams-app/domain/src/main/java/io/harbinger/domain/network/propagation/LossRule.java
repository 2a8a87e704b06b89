package io.harbinger.domain.network.propagation;

/**
 * What a subject loses through its suppliers, given what those lose, in {@link Ppm}:
 *
 * <pre>
 * lack(j,k) = ⌊Σ share(i,j) · pass(loss(i))⌋                 over the suppliers i in group k of j, at most 1;
 *                                                            own(i) for loss(i) where only that counts
 * part(j,k) = ⌊lack(j,k) · (1 - substitution(j,k))⌋          times weight(k), rounded down, where k is not essential
 * loss(j)   = min(1, max(own(j), max part(j,k) of essential groups, Σ part(j,k) of the others))
 * </pre>
 *
 * <p>A generalised Leontief cascade (Diem et al. 2022, doi 10.1038/s41598-022-11522-z) on losses. Rounding down keeps a
 * closed loop from draining itself.
 */
final class LossRule {

    private final SupplyGraph graph;
    private final int[] own;
    private final PassOn passOn;

    /**
     * The rule for some own losses.
     *
     * @param own the own loss of every subject, {@link Ppm}, by its number
     */
    LossRule(SupplyGraph graph, int[] own, PassOn passOn) {
        this.graph = graph;
        this.own = own;
        this.passOn = passOn;
    }

    /** What a subject passes on of its loss. */
    int passed(int loss) {
        return passOn.of(loss);
    }

    /** The loss of a supplier that counts for a dependency, given what all lose. */
    int supplierLoss(int[] loss, int input) {
        int supplier = graph.from[input];
        return graph.ownOnly[input] ? own[supplier] : loss[supplier];
    }

    /** What the suppliers of a group lack together, before others stand in. */
    long lack(int[] loss, int group) {
        long sum = 0;
        for (int e = graph.inputs[group]; e < graph.inputs[group + 1]; e++) {
            sum += (long) graph.share[e] * passOn.of(supplierLoss(loss, e));
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
