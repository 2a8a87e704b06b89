package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.Solution;
import io.harbinger.domain.network.propagation.Step;
import io.harbinger.domain.network.propagation.UpstreamRisk;
import io.harbinger.domain.network.propagation.Window;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a solution into words: subjects with their types, paths with their times. */
final class ReachBuilder {

    private final NetworkModel model;
    private final Solution solution;
    private final Map<String, UpstreamRisk> risks = new HashMap<>();

    ReachBuilder(NetworkModel model, Solution solution) {
        this.model = model;
        this.solution = solution;
        solution.risks().forEach(risk -> risks.put(risk.subject(), risk));
    }

    Reach build() {
        List<Affected> worst =
                solution.risks().stream().limit(Reach.WORST).map(this::affected).toList();
        int absorbed = (int) solution.risks().stream()
                .filter(risk -> risk.window().isAbsorbed())
                .count();
        return new Reach(counts(), absorbed, worst, products(worst), earliest());
    }

    /** The worst of those that another solution does not reach. */
    List<Affected> worstBeyond(Solution other) {
        Set<String> reached = other.risks().stream().map(UpstreamRisk::subject).collect(Collectors.toSet());
        return solution.risks().stream()
                .filter(risk -> !reached.contains(risk.subject()))
                .limit(Reach.WORST)
                .map(this::affected)
                .toList();
    }

    Affected affected(UpstreamRisk risk) {
        List<PathStep> path = path(risk.subject());
        List<PathStep> told = path.subList(Math.max(0, path.size() - Affected.LONGEST_PATH), path.size());
        return new Affected(model.subject(risk.subject()), risk, told, path.size());
    }

    private List<PathStep> path(String subject) {
        return solution.path(subject).stream()
                .map(step -> new PathStep(
                        model.subject(step.by().upstream()),
                        model.subject(step.by().downstream()),
                        step,
                        start(step)))
                .toList();
    }

    /** A subject on the path that is not at risk itself is a root of its own. */
    private long start(Step step) {
        UpstreamRisk risk = risks.get(step.by().downstream());
        return risk == null || risk.window().isAbsorbed()
                ? Window.NEVER
                : risk.window().start();
    }

    private List<AffectedCount> counts() {
        Map<SubjectType, Map<Level, Integer>> counts = new EnumMap<>(SubjectType.class);
        for (UpstreamRisk risk : solution.risks()) {
            if (!risk.window().isAbsorbed()) {
                counts.computeIfAbsent(type(risk), type -> new EnumMap<>(Level.class))
                        .merge(Level.of(risk.risk()), 1, Integer::sum);
            }
        }
        List<AffectedCount> listed = new ArrayList<>();
        counts.forEach((type, byLevel) ->
                byLevel.forEach((level, count) -> listed.add(new AffectedCount(type, level, count))));
        return listed;
    }

    private List<String> products(List<Affected> worst) {
        TreeSet<String> products = new TreeSet<>();
        for (Affected affected : worst) {
            for (PathStep step : affected.path()) {
                String product = model.product(step.step().by().edge());
                if (product != null) {
                    products.add(product);
                }
            }
            if (affected.subject().type() == SubjectType.PRODUCT) {
                products.add(affected.subject().id());
            }
        }
        return products.stream().limit(Reach.WORST).toList();
    }

    private @Nullable Long earliest() {
        return solution.risks().stream()
                .filter(risk -> !risk.window().isAbsorbed() && type(risk) != SubjectType.LANE)
                .map(risk -> risk.window().start())
                .min(Long::compare)
                .orElse(null);
    }

    private SubjectType type(UpstreamRisk risk) {
        Subject subject = model.subject(risk.subject());
        return subject.type();
    }
}
