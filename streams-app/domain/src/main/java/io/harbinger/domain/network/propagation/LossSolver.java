package io.harbinger.domain.network.propagation;

import java.util.BitSet;

/**
 * How much of its supply each subject loses: the least fixed point of {@link LossRule}, from 0. The map is monotone on a
 * finite lattice, so that sweeps in any order end at the same values; suppliers come first only because that takes
 * fewest sweeps. What a subject passes on more than before is added to the groups that it supplies, so that the work is
 * at most {@link PassOn#mostTimes()} times the number of dependencies.
 */
final class LossSolver {

    private final SupplyGraph graph;
    private final LossRule rule;
    private final int[] loss;
    private final int[] passed;
    /** Of each group, shares times what is passed on. */
    private final long[] sums;

    private long work;

    private LossSolver(SupplyGraph graph, int[] own, PassOn passOn) {
        this.graph = graph;
        this.rule = new LossRule(graph, own, passOn);
        this.loss = own.clone();
        this.passed = new int[own.length];
        this.sums = new long[graph.essential.length];
    }

    /**
     * Solves for some own losses.
     *
     * @param own the own loss of every subject, {@link Ppm}, by its number
     */
    static LossSolver solve(SupplyGraph graph, int[] own, PassOn passOn) {
        var solver = new LossSolver(graph, own, passOn);
        solver.sweep();
        return solver;
    }

    /** The loss of every subject, {@link Ppm}, by its number. */
    int[] loss() {
        return loss;
    }

    /** How many times a loss was passed on over a dependency; the same for the same graph and losses. */
    long work() {
        return work;
    }

    private void sweep() {
        var due = new BitSet(loss.length);
        for (int j = 0; j < loss.length; j++) {
            if (loss[j] > 0) {
                due.set(graph.order.rank[j]);
                addPassed(j, rule.passed(loss[j]), true, due);
            }
        }
        while (!due.isEmpty()) {
            for (int at = due.nextSetBit(0); at >= 0; at = due.nextSetBit(at + 1)) {
                due.clear(at);
                int subject = graph.order.sequence[at];
                loss[subject] = Math.max(loss[subject], upstreamLoss(subject));
                passOn(subject, due);
            }
        }
    }

    private int upstreamLoss(int subject) {
        long worst = 0;
        long sum = 0;
        for (int k = graph.groups[subject]; k < graph.groups[subject + 1]; k++) {
            long taken = rule.contribution(k, LossRule.lack(sums[k]));
            if (graph.essential[k]) {
                worst = Math.max(worst, taken);
            } else {
                sum += taken;
            }
        }
        return (int) Math.min(Ppm.ONE, Math.max(worst, sum));
    }

    private void passOn(int supplier, BitSet due) {
        int more = rule.passed(loss[supplier]) - passed[supplier];
        if (more > 0) {
            passed[supplier] += more;
            addPassed(supplier, more, false, due);
        }
    }

    /** To the dependencies for which its own loss alone counts, once; or to the others. */
    private void addPassed(int supplier, int more, boolean ownOnly, BitSet due) {
        int end = graph.outputs[supplier + 1];
        for (int o = graph.outputs[supplier]; o < end; o++) {
            if (graph.toOwnOnly[o] == ownOnly) {
                sums[graph.toGroup[o]] += (long) graph.toShare[o] * more;
                due.set(graph.order.rank[graph.to[o]]);
            }
        }
        work += end - graph.outputs[supplier];
    }
}
