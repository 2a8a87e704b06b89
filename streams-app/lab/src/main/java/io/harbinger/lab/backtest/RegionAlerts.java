package io.harbinger.lab.backtest;

import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.lab.backtest.score.Episode;
import io.harbinger.lab.backtest.score.Shared;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which nodes the alerts of regions name, and when each was named first. */
final class RegionAlerts {

    /** By alert id, of each node named when it was named first, epoch milliseconds. */
    private final Map<String, Map<String, Long>> named = new LinkedHashMap<>();

    void add(AlertTransition record) {
        if (record.getSubjectType() != io.harbinger.schema.SubjectType.REGION) {
            return;
        }
        Map<String, Long> nodes = named.computeIfAbsent(record.getAlertId(), id -> new LinkedHashMap<>());
        long time = record.getDetectedAt().toEpochMilli();
        record.getDrivers().stream()
                .filter(RegionAlerts::namesNode)
                .forEach(driver -> nodes.putIfAbsent(driver.getSeries(), time));
    }

    /** What a region does not alert by, it shows of its low nodes. */
    private static boolean namesNode(Driver driver) {
        return !driver.getAlerting() && !driver.getSeries().isEmpty();
    }

    /** Of each subject what it shares with its region or its nodes. */
    Map<Subject, Shared> shared(List<SubjectEvidence> subjects) {
        Map<String, List<Window>> windows = new HashMap<>();
        Map<String, List<Episode>> lent = new HashMap<>();
        for (SubjectEvidence evidence : subjects) {
            if (evidence.subject().type() == SubjectType.REGION) {
                evidence.episodes().all().forEach(episode -> lend(episode, lent));
            } else if (evidence.subject().type() == SubjectType.NODE) {
                windows.put(evidence.subject().id(), evidence.windows());
            }
        }
        Map<Subject, Shared> shared = new HashMap<>();
        for (SubjectEvidence evidence : subjects) {
            Subject subject = evidence.subject();
            if (subject.type() == SubjectType.REGION) {
                shared.put(subject, Shared.ofRegion(windows(evidence.episodes().all(), windows)));
            } else if (subject.type() == SubjectType.NODE && lent.containsKey(subject.id())) {
                shared.put(subject, Shared.ofNode(lent.getOrDefault(subject.id(), List.of())));
            }
        }
        return shared;
    }

    private void lend(Episode episode, Map<String, List<Episode>> lent) {
        named.getOrDefault(episode.alertId(), Map.of())
                .forEach((node, since) ->
                        lent.computeIfAbsent(node, id -> new ArrayList<>()).add(episode.since(since)));
    }

    private Map<String, List<Window>> windows(List<Episode> episodes, Map<String, List<Window>> ofNodes) {
        Map<String, List<Window>> windows = new HashMap<>();
        for (Episode episode : episodes) {
            windows.put(
                    episode.alertId(),
                    named.getOrDefault(episode.alertId(), Map.of()).keySet().stream()
                            .flatMap(node -> ofNodes.getOrDefault(node, List.of()).stream())
                            .toList());
        }
        return windows;
    }
}
