package io.harbinger.domain.network.propagation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From own risk to what it does along the supply network: a pure function, for the stream and for what-if alike. */
public final class Propagation {

    private final SupplyGraph graph;
    private final PassOn passOn;

    private Propagation(SupplyGraph graph, PassOn passOn) {
        this.graph = graph;
        this.passOn = passOn;
    }

    /** On a graph, with losses below one per cent not passed on, and others in steps of a hundredth of a per cent. */
    public static Propagation on(SupplyGraph graph) {
        return new Propagation(graph, PassOn.DEFAULT);
    }

    /** With every loss passed on to the micro-unit, however often that takes. */
    Propagation exact() {
        return new Propagation(graph, new PassOn(1, 1));
    }

    /** What impulses do together. Those at subjects that the graph does not have reach nothing. */
    public Solution solve(Collection<Impulse> impulses) {
        Impulses own = Impulses.of(graph, impulses);
        LossSolver solved = LossSolver.solve(graph, own.own(), passOn);
        int[] loss = solved.loss();
        @Nullable Window[] windows = WindowSolver.solve(graph, loss, own, passOn);
        List<UpstreamRisk> risks = new ArrayList<>();
        for (int j = 0; j < loss.length; j++) {
            Window window = windows[j];
            if (loss[j] > own.own(j) && window != null) {
                risks.add(new UpstreamRisk(graph.id(j), loss[j], window, graph.coverage(j)));
            }
        }
        risks.sort(UpstreamRisk.WORST_FIRST);
        return new Solution(graph, risks, new PathFinder(graph, loss, own.own(), passOn), solved.work());
    }

    /** What each subject loses of its supply, {@link Ppm}, own loss included; those that lose nothing are left out. */
    public Map<String, Integer> losses(Collection<Impulse> impulses) {
        int[] loss = LossSolver.solve(graph, Impulses.of(graph, impulses).own(), passOn)
                .loss();
        Map<String, Integer> losses = new HashMap<>();
        for (int j = 0; j < loss.length; j++) {
            if (loss[j] > 0) {
                losses.put(graph.id(j), loss[j]);
            }
        }
        return losses;
    }
}
