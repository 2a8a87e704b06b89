package io.harbinger.lab.demo;

import io.harbinger.app.text.PlainText;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.incident.Incident;
import io.harbinger.domain.network.incident.IncidentFinder;
import io.harbinger.domain.network.incident.NetworkModel;
import io.harbinger.domain.network.incident.OwnRisk;
import io.harbinger.domain.network.incident.Panorama;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.schema.AlertTransition;
import io.harbinger.wire.OwnRisks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which alerts only follow from another: a blocked canal brings hundreds, of which one is the cause. They are told
 * together, as what their cause comes to; by the network, with the function that finds incidents.
 */
final class Consequences {

    private static final Level CAUSE = Level.ORANGE;
    private static final int MOST_CAUSES = 10;

    /** What was held up arrives late for as long after its cause has ended. */
    private static final long WAKE = Duration.ofDays(21).toMillis();

    private final NetworkModel network;
    private final Map<Subject, OwnRisk> open = new LinkedHashMap<>();

    /** Nodes that are or were disrupted. */
    private final Map<Subject, Cause> causes = new LinkedHashMap<>();

    private final Map<String, Subject> folded = new HashMap<>();

    /** How bad a disruption was at its worst, and until when, epoch milliseconds, it explains others even if it is over. */
    private record Cause(OwnRisk worst, long until) {

        Cause and(Cause later) {
            return new Cause(worst.severity() > later.worst.severity() ? worst : later.worst, later.until);
        }
    }

    /**
     * In a network.
     *
     * @param time edges that hold then count, epoch milliseconds
     */
    Consequences(Collection<? extends Entity> entities, long time) {
        this.network = NetworkModel.of(entities, time);
    }

    /** Takes in a transition; whether it need not be shown, as a node that is disrupted explains it. RED is always shown. */
    boolean folds(AlertTransition alert) {
        Optional<OwnRisk> now = OwnRisks.of(alert);
        String id = alert.getAlertId();
        long time = alert.getDetectedAt().toEpochMilli();
        if (now.isEmpty()) {
            open.values().removeIf(risk -> risk.id().equals(id));
            return folded.containsKey(id);
        }
        OwnRisk risk = now.get();
        open.put(risk.subject(), risk);
        remember(risk, time);
        if (risk.level() == Level.RED) {
            return false;
        }
        cause(risk, time).ifPresent(cause -> folded.put(id, cause));
        return folded.containsKey(id);
    }

    private void remember(OwnRisk risk, long time) {
        if (risk.subject().type() == SubjectType.NODE && risk.level().compareTo(CAUSE) >= 0) {
            causes.merge(risk.subject(), new Cause(risk, time + WAKE), Cause::and);
        }
    }

    private void forget(long time) {
        causes.entrySet()
                .removeIf(cause ->
                        !open.containsKey(cause.getKey()) && cause.getValue().until() <= time);
    }

    private Optional<Subject> cause(OwnRisk of, long time) {
        forget(time);
        if (causes.isEmpty() || causes.containsKey(of.subject())) {
            return Optional.empty();
        }
        List<OwnRisk> risks = causes.values().stream()
                .limit(MOST_CAUSES)
                .map(Cause::worst)
                .collect(Collectors.toCollection(ArrayList::new));
        risks.add(of);
        return Optional.ofNullable(
                IncidentFinder.find(network, risks, time).explained().get(of.subject()));
    }

    /** What each cause comes to now, a line each, the severest first; those that explain no other alert are left out. */
    List<String> told(long time) {
        forget(time);
        Map<Subject, OwnRisk> risks = new LinkedHashMap<>(open);
        causes.forEach((subject, cause) -> risks.put(subject, cause.worst()));
        Panorama panorama = IncidentFinder.find(network, risks.values(), time);
        return panorama.incidents().stream()
                .filter(incident ->
                        incident.confirmedInAll() > 0 && incident.root().level().compareTo(CAUSE) >= 0)
                .map(incident -> line(incident, panorama))
                .toList();
    }

    private String line(Incident incident, Panorama panorama) {
        Subject root = incident.root().subject();
        Map<Level, Integer> levels = new TreeMap<>(Comparator.reverseOrder());
        panorama.explained().forEach((subject, cause) -> {
            OwnRisk risk = open.get(subject);
            if (cause.equals(root) && risk != null) {
                levels.merge(risk.level(), 1, Integer::sum);
            }
        });
        String counts = levels.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        String state = open.containsKey(root) ? String.valueOf(incident.root().level()) : "(over)";
        return name(root) + " " + state + ": " + incident.confirmedInAll() + " alerts follow (" + counts + ")"
                + (open.containsKey(root) ? "; " + reach(incident) : "");
    }

    private static String reach(Incident incident) {
        Long first = incident.all().earliest();
        String ahead = first == null
                ? ""
                : ", nodes from "
                        + Instant.ofEpochMilli(first).atZone(ZoneOffset.UTC).toLocalDate();
        return String.format(Locale.ROOT, "%,d reached%s", incident.all().size(), ahead);
    }

    /** How many alerts were folded in all, by cause. */
    List<String> summary() {
        Map<String, Long> counts = folded.values().stream()
                .collect(Collectors.groupingBy(this::name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> String.format(
                        Locale.ROOT, "and %,d more that followed from %s", each.getValue(), each.getKey()))
                .toList();
    }

    private String name(Subject subject) {
        return PlainText.of(network.name(subject.id()).both());
    }
}
