package io.harbinger.domain.network.incident;

import io.harbinger.domain.network.propagation.Impulse;
import io.harbinger.domain.network.propagation.Propagation;
import io.harbinger.domain.network.propagation.Solution;
import io.harbinger.domain.network.propagation.UpstreamRisk;
import io.harbinger.domain.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the own risks that are open to incidents, and to what reaches each subject: a pure function. */
public final class IncidentFinder {

    /**
     * How many times, over all roots together, a loss may be passed on to find whom each root reaches alone: some
     * seconds. The severest come first; the others are told without whom they reach.
     */
    public static final long MOST_WORK = 20_000_000;

    private static final Comparator<Reached> VERIFIED_FIRST = Comparator.comparingDouble((Reached each) ->
                    each.verified() == null ? 1 : -each.verified().risk())
            .thenComparing(Reached::all, UpstreamRisk.WORST_FIRST);

    private final NetworkModel model;
    private final List<OwnRisk> open;
    private final Explanation explanation;
    private final Map<String, List<RootPart>> parts = new HashMap<>();
    private final Map<Subject, Incident> alone = new HashMap<>();
    private long work;

    private IncidentFinder(NetworkModel model, Collection<OwnRisk> open, long time) {
        this.model = model;
        Set<Subject> taken = new HashSet<>();
        this.open = open.stream()
                .map(model::resolved)
                .filter(risk -> risk.subject().type().isInNetwork() && model.has(risk))
                .map(risk ->
                        new OwnRisk(risk.subject(), risk.id(), risk.level(), model.recovering(risk.impulse(), time)))
                .sorted(OwnRisk.SEVEREST_FIRST)
                .filter(risk -> taken.add(risk.subject()))
                .toList();
        this.explanation = new Explanation(this.open);
    }

    /**
     * What own risks mean.
     *
     * @param open one of a subject, which may be named by an alias of its node: of several at one node the severest
     *     counts; those of feeds and regions, and of subjects that are of another type in the network, reach nothing
     * @param time now, event time, epoch milliseconds
     */
    public static Panorama find(NetworkModel model, Collection<OwnRisk> open, long time) {
        var finder = new IncidentFinder(model, open, time);
        finder.open.forEach(finder::solveAlone);
        Map<Subject, Subject> explained = finder.explanation.roots();
        return new Panorama(time, finder.incidents(explained), finder.reached(), explained);
    }

    /**
     * What own risks and assumptions beside them mean.
     *
     * @param assumed a subject of both, under whichever name, has what is assumed of it; of several assumptions the last
     * @param time now, event time, epoch milliseconds
     */
    public static Panorama find(NetworkModel model, Collection<OwnRisk> open, Collection<OwnRisk> assumed, long time) {
        Map<Subject, OwnRisk> instead = new LinkedHashMap<>();
        assumed.forEach(risk -> instead.put(risk.subject(), risk));
        List<OwnRisk> risks = new ArrayList<>(instead.values());
        open.stream()
                .filter(risk -> !instead.containsKey(model.resolved(risk).subject()))
                .forEach(risks::add);
        return find(model, risks, time);
    }

    private void solveAlone(OwnRisk risk) {
        if (work >= MOST_WORK) {
            alone.put(risk.subject(), new Incident(risk, false, Reach.NONE, Reach.NONE, List.of(), List.of(), 0));
            return;
        }
        List<Impulse> impulse = List.of(risk.impulse());
        Solution verified = Propagation.on(model.verified()).solve(impulse);
        Solution all = Propagation.on(model.all()).solve(impulse);
        work += verified.work() + all.work();
        for (UpstreamRisk reached : all.risks()) {
            explanation.add(risk, model.subject(reached.subject()), reached.loss());
            addPart(reached.subject(), new RootPart(risk.subject(), reached.loss()));
        }
        Reach verifiedReach = new ReachBuilder(model, verified).build();
        var builder = new ReachBuilder(model, all);
        List<Affected> suggested = builder.worstBeyond(verified);
        alone.put(risk.subject(), new Incident(risk, true, verifiedReach, builder.build(), suggested, List.of(), 0));
    }

    private void addPart(String subject, RootPart part) {
        List<RootPart> found = parts.computeIfAbsent(subject, id -> new ArrayList<>());
        found.add(part);
        found.sort(RootPart.LARGEST_FIRST);
        if (found.size() > Reached.MOST_ROOTS) {
            found.remove(Reached.MOST_ROOTS);
        }
    }

    private List<Incident> incidents(Map<Subject, Subject> explained) {
        Map<Subject, List<Subject>> confirmed = new HashMap<>();
        explained.forEach((subject, root) ->
                confirmed.computeIfAbsent(root, id -> new ArrayList<>()).add(subject));
        List<Incident> incidents = new ArrayList<>();
        for (OwnRisk risk : open) {
            Incident incident = alone.get(risk.subject());
            if (incident != null && !explained.containsKey(risk.subject())) {
                incidents.add(with(confirmed.getOrDefault(risk.subject(), List.of()), incident));
            }
        }
        return incidents;
    }

    private static Incident with(List<Subject> confirmed, Incident of) {
        List<Subject> named = confirmed.stream()
                .sorted(Comparator.comparing(Subject::type).thenComparing(Subject::id))
                .limit(Incident.MOST_CONFIRMED)
                .toList();
        return new Incident(of.root(), of.solved(), of.verified(), of.all(), of.suggested(), named, confirmed.size());
    }

    private List<Reached> reached() {
        List<Impulse> impulses = open.stream().map(OwnRisk::impulse).toList();
        Solution verified = Propagation.on(model.verified()).solve(impulses);
        Solution all = Propagation.on(model.all()).solve(impulses);
        var verifiedPaths = new ReachBuilder(model, verified);
        var allPaths = new ReachBuilder(model, all);
        Map<String, UpstreamRisk> sure = new HashMap<>();
        verified.risks().forEach(risk -> sure.put(risk.subject(), risk));
        List<Reached> reached = new ArrayList<>();
        for (UpstreamRisk risk : all.risks()) {
            reached.add(reached(sure.get(risk.subject()), risk, verifiedPaths, allPaths));
        }
        reached.sort(VERIFIED_FIRST);
        return reached;
    }

    private Reached reached(
            @Nullable UpstreamRisk sure, UpstreamRisk risk, ReachBuilder verifiedPaths, ReachBuilder allPaths) {
        Affected path = sure == null ? allPaths.affected(risk) : verifiedPaths.affected(sure);
        return new Reached(path.subject(), sure, risk, path, parts.getOrDefault(risk.subject(), List.of()));
    }
}
