package io.harbinger.domain.network.propagation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path by which most of a subject's loss comes: from the subject against the flow, each time into the group that
 * takes most, then to the supplier with the largest part in it, ties by id, never to one subject twice, until one whose
 * own loss explains all of it. Where that leads round a cycle, the next best is tried.
 */
final class PathFinder {

    private final SupplyGraph graph;
    private final int[] loss;
    private final int[] own;
    private final LossRule rule;

    /**
     * A dependency that may be the next step.
     *
     * @param decides whether groups of its kind, essential or not, make up the loss
     * @param contribution of its group
     */
    private record Candidate(int subject, int group, int input, boolean decides, long contribution, long part) {

        static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::decides)
                .thenComparingLong(Candidate::contribution)
                .reversed()
                .thenComparingInt(Candidate::group)
                .thenComparing(Candidate::part, Comparator.reverseOrder())
                .thenComparingInt(Candidate::input);
    }

    PathFinder(SupplyGraph graph, int[] loss, int[] own, PassOn passOn) {
        this.graph = graph;
        this.loss = loss;
        this.own = own;
        this.rule = new LossRule(graph, own, passOn);
    }

    /** The steps from a root to the subject; empty where its own loss explains all. */
    List<Step> to(int subject) {
        var visited = new BitSet();
        Deque<Iterator<Candidate>> open = new ArrayDeque<>();
        Deque<Candidate> path = new ArrayDeque<>();
        int at = subject;
        boolean ended = isRoot(at);
        while (!ended) {
            visited.set(at);
            open.push(candidates(at));
            Candidate next = next(open.element(), visited);
            while (next == null) {
                open.pop();
                path.poll();
                if (open.isEmpty()) {
                    return List.of();
                }
                next = next(open.element(), visited);
            }
            path.push(next);
            at = graph.from[next.input()];
            ended = graph.ownOnly[next.input()] || isRoot(at);
        }
        return path.stream().map(this::step).toList();
    }

    private boolean isRoot(int subject) {
        return own[subject] > 0 && own[subject] == loss[subject];
    }

    private @Nullable Candidate next(Iterator<Candidate> candidates, BitSet visited) {
        while (candidates.hasNext()) {
            Candidate next = candidates.next();
            if (!visited.get(graph.from[next.input()])) {
                return next;
            }
        }
        return null;
    }

    private Iterator<Candidate> candidates(int subject) {
        boolean essentialDecides = worstEssential(subject) == loss[subject];
        List<Candidate> candidates = new ArrayList<>();
        for (int k = graph.groups[subject]; k < graph.groups[subject + 1]; k++) {
            long contribution = rule.contribution(loss, k);
            for (int e = graph.inputs[k]; contribution > 0 && e < graph.inputs[k + 1]; e++) {
                long part = part(e);
                if (part > 0) {
                    boolean decides = graph.essential[k] == essentialDecides;
                    candidates.add(new Candidate(subject, k, e, decides, contribution, part));
                }
            }
        }
        candidates.sort(Candidate.ORDER);
        return candidates.iterator();
    }

    private long worstEssential(int subject) {
        long worst = 0;
        for (int k = graph.groups[subject]; k < graph.groups[subject + 1]; k++) {
            if (graph.essential[k]) {
                worst = Math.max(worst, rule.contribution(loss, k));
            }
        }
        return worst;
    }

    private long part(int input) {
        return Ppm.times(graph.share[input], rule.passed(rule.supplierLoss(loss, input)));
    }

    private Step step(Candidate by) {
        int supplierLoss = rule.supplierLoss(loss, by.input());
        return new Step(
                graph.dependency(by.input()),
                supplierLoss,
                rule.passed(supplierLoss),
                (int) by.part(),
                (int) rule.lack(loss, by.group()),
                graph.substitution[by.group()],
                loss[by.subject()]);
    }
}
