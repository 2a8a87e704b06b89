package io.harbinger.domain.network.propagation;

import io.harbinger.domain.network.propagation.UpstreamRisk.RootPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From own risk to what it does along the supply network: a pure function, for the stream and for what-if alike. */
public final class Propagation {

    private final SupplyGraph graph;
    private final int cut;

    private Propagation(SupplyGraph graph, int cut) {
        this.graph = graph;
        this.cut = cut;
    }

    /** On a graph, with losses below one per cent not passed on. */
    public static Propagation on(SupplyGraph graph) {
        return new Propagation(graph, Ppm.CUT);
    }

    /**
     * With another cut.
     *
     * @param ppm smallest loss that is passed on, {@link Ppm}
     */
    Propagation withCut(int ppm) {
        return new Propagation(graph, ppm);
    }

    /** What impulses do. Those at subjects that the graph does not have reach nothing. */
    public Solution solve(Collection<Impulse> impulses) {
        Impulses own = Impulses.of(graph, impulses);
        int[] loss = LossSolver.solve(graph, own.own(), cut);
        @Nullable Window[] windows = WindowSolver.solve(graph, loss, own, cut);
        Map<Integer, List<RootPart>> parts = parts(own, loss);
        List<UpstreamRisk> risks = new ArrayList<>();
        for (int j = 0; j < loss.length; j++) {
            Window window = windows[j];
            if (loss[j] > own.own(j) && window != null) {
                List<RootPart> roots = parts.getOrDefault(j, List.of());
                risks.add(new UpstreamRisk(graph.id(j), loss[j], window, graph.coverage(j), roots));
            }
        }
        risks.sort(UpstreamRisk.WORST_FIRST);
        return new Solution(graph, risks, new PathFinder(graph, loss, own.own(), cut));
    }

    /** What each subject loses of its supply, {@link Ppm}, own loss included; those that lose nothing are left out. */
    public Map<String, Integer> losses(Collection<Impulse> impulses) {
        int[] loss = LossSolver.solve(graph, Impulses.of(graph, impulses).own(), cut);
        Map<String, Integer> losses = new HashMap<>();
        for (int j = 0; j < loss.length; j++) {
            if (loss[j] > 0) {
                losses.put(graph.id(j), loss[j]);
            }
        }
        return losses;
    }

    private Map<Integer, List<RootPart>> parts(Impulses all, int[] together) {
        Map<Integer, List<RootPart>> parts = new HashMap<>();
        for (Impulse impulse : all.all()) {
            int[] alone = all.all().size() == 1 ? together : alone(impulse);
            for (int j = 0; j < alone.length; j++) {
                if (alone[j] > 0) {
                    parts.computeIfAbsent(j, subject -> new ArrayList<>()).add(new RootPart(impulse.root(), alone[j]));
                }
            }
        }
        parts.values().forEach(each -> each.sort(RootPart.LARGEST_FIRST));
        return parts;
    }

    private int[] alone(Impulse impulse) {
        return LossSolver.solve(graph, Impulses.of(graph, List.of(impulse)).own(), cut);
    }
}
