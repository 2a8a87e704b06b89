package io.harbinger.domain.network.propagation;

import java.util.BitSet;

/**
 * How much of its supply each subject loses: the least fixed point, from 0, of
 *
 * <pre>
 * miss(j,k) = ⌊⌊Σ share(i,j) · pass(loss(i))⌋ · (1 - substitution(j,k))⌋   over the suppliers i in group k of j
 * loss(j)   = min(1, max(own(j), max miss(j,k) of essential groups, Σ ⌊weight(k) · miss(j,k)⌋ of the others))
 * pass(x)   = x if x ≥ cut, else 0
 * </pre>
 *
 * <p>A generalised Leontief cascade (Diem et al. 2022, doi 10.1038/s41598-022-11522-z) on losses, in {@link Ppm}. The
 * map is monotone on a finite lattice, so that sweeps in any order end at the same values; suppliers come first only
 * because that takes fewest sweeps. Rounding down keeps a closed loop from draining itself.
 */
final class LossSolver {

    private final SupplyGraph graph;
    private final int cut;
    private final int[] own;
    private final int[] loss;

    private LossSolver(SupplyGraph graph, int[] own, int cut) {
        this.graph = graph;
        this.cut = cut;
        this.own = own;
        this.loss = new int[graph.size()];
    }

    /**
     * The loss of every subject, {@link Ppm}, by its number.
     *
     * @param own the own loss of every subject
     * @param cut what is below is not passed on, {@link Ppm}
     */
    static int[] solve(SupplyGraph graph, int[] own, int cut) {
        var solver = new LossSolver(graph, own, cut);
        solver.sweep();
        return solver.loss;
    }

    private void sweep() {
        var due = new BitSet(loss.length);
        for (int j = 0; j < loss.length; j++) {
            if (own[j] > 0) {
                due.set(graph.order.rank[j]);
            }
        }
        while (!due.isEmpty()) {
            for (int at = due.nextSetBit(0); at >= 0; at = due.nextSetBit(at + 1)) {
                due.clear(at);
                update(graph.order.sequence[at], due);
            }
        }
    }

    private void update(int subject, BitSet due) {
        int next = Math.max(own[subject], upstreamLoss(graph, loss, subject, cut));
        if (next > loss[subject]) {
            loss[subject] = next;
            if (next >= cut) {
                for (int o = graph.outputs[subject]; o < graph.outputs[subject + 1]; o++) {
                    due.set(graph.order.rank[graph.to[o]]);
                }
            }
        }
    }

    /** What a subject loses through its suppliers, given what those lose. */
    static int upstreamLoss(SupplyGraph graph, int[] loss, int subject, int cut) {
        long worst = 0;
        long sum = 0;
        for (int k = graph.groups[subject]; k < graph.groups[subject + 1]; k++) {
            long contribution = contribution(graph, loss, k, cut);
            if (graph.essential[k]) {
                worst = Math.max(worst, contribution);
            } else {
                sum += contribution;
            }
        }
        return (int) Math.min(Ppm.ONE, Math.max(worst, sum));
    }

    /** What the lack in a group takes from its subject. */
    static long contribution(SupplyGraph graph, int[] loss, int group, int cut) {
        long miss = Ppm.times(lack(graph, loss, group, cut), Ppm.ONE - graph.substitution[group]);
        return graph.essential[group] ? miss : Ppm.times(graph.weight[group], miss);
    }

    /** What the suppliers of a group lack together, before others stand in. */
    static long lack(SupplyGraph graph, int[] loss, int group, int cut) {
        long lack = 0;
        for (int e = graph.inputs[group]; e < graph.inputs[group + 1]; e++) {
            int supplier = loss[graph.from[e]];
            lack += supplier < cut ? 0 : (long) graph.share[e] * supplier;
        }
        return Math.min(Ppm.ONE, lack / Ppm.ONE);
    }
}
