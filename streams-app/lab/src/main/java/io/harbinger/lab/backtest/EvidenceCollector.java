package io.harbinger.lab.backtest;

import io.harbinger.domain.alert.TransitionKind;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.record.DetectionScores;
import io.harbinger.lab.backtest.record.PaneScores;
import io.harbinger.lab.backtest.score.Shared;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.Driver;
import io.harbinger.schema.Evidence;
import io.harbinger.schema.IndicatorValue;
import io.harbinger.schema.RiskScore;
import io.harbinger.schema.Status;
import io.harbinger.schema.ZMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first pass over a run's outputs: collects what the figures need, per subject. */
final class EvidenceCollector {

    /** A series that a detector judges. */
    private record Detected(Subject subject, String indicator, String series) {}

    private final Map<String, String> names;
    private final Map<String, List<Window>> windows;
    private final Map<Subject, SubjectEvidence> subjects = new LinkedHashMap<>();
    private final Map<Detected, DetectionScores> detections = new HashMap<>();
    private final PaneScores panes;
    private final RegionAlerts regions = new RegionAlerts();
    private long transitions;
    private long values;

    EvidenceCollector(Labels labels, PaneScores panes) {
        this.names = labels.names();
        this.windows = labels.windows().stream().collect(Collectors.groupingBy(Window::subject));
        this.panes = panes;
    }

    /** Reads everything once. */
    void read(ReplayOutputs outputs) {
        outputs.values(id -> true, this::value);
        outputs.scores(this::score);
        outputs.alerts(this::alert);
    }

    private void value(IndicatorValue record) {
        values++;
        Subject subject = subject(record.getSubjectType(), record.getSubjectId());
        boolean sufficient = record.getStatus() == Status.OK;
        of(subject).value(record.getDriver(), sufficient);
        Double likelihood = likelihood(subject, record.getDriver());
        if (sufficient && record.getDriver().getAlerting()) {
            panes.add(
                    subject.id(),
                    record.getDriver().getIndicator(),
                    record.getDriver().getWindowEnd().toEpochMilli(),
                    record.getDriver().getRisk(),
                    likelihood);
        }
    }

    /** The score of a detector's value; null of another method. */
    private @Nullable Double likelihood(Subject subject, Driver driver) {
        if (driver.getMethod() != ZMethod.DETECTOR) {
            return null;
        }
        Evidence evidence = driver.getEvidence();
        return detections
                .computeIfAbsent(
                        new Detected(subject, driver.getIndicator(), driver.getSeries()), key -> new DetectionScores())
                .next(evidence == null ? 0 : evidence.getDecades());
    }

    private void score(RiskScore record) {
        SubjectEvidence evidence = of(subject(record.getSubjectType(), record.getSubjectId()));
        evidence.named(record.getSubjectName(), null);
        Double score = record.getScore();
        evidence.scores().add(record.getTime().toEpochMilli(), score == null ? Double.NaN : score);
    }

    private void alert(AlertTransition record) {
        transitions++;
        regions.add(record);
        SubjectEvidence evidence = of(subject(record.getSubjectType(), record.getSubjectId()));
        evidence.named(record.getSubjectName(), record.getSubjectNameZh());
        evidence.episodes()
                .add(
                        record.getAlertId(),
                        TransitionKind.valueOf(record.getKind().name()),
                        record.getDetectedAt().toEpochMilli(),
                        Level.valueOf(record.getLevel().name()),
                        record.getScore());
    }

    /**
     * Labels name subjects by id alone; where two subjects of different types share an id, the one that appears first in
     * the outputs gets the windows.
     */
    private SubjectEvidence of(Subject subject) {
        return subjects.computeIfAbsent(subject, key -> {
            List<Window> own = windows.remove(key.id());
            return new SubjectEvidence(key, own == null ? List.of() : own, names.getOrDefault(key.id(), key.id()));
        });
    }

    private static Subject subject(io.harbinger.schema.SubjectType type, String id) {
        return new Subject(SubjectType.valueOf(type.name()), id);
    }

    /** Those with data that something can happen at: a feed is no place in the world, and no label is about one. */
    List<SubjectEvidence> subjects() {
        return subjects.entrySet().stream()
                .filter(entry -> entry.getKey().type() != SubjectType.FEED)
                .map(Map.Entry::getValue)
                .filter(SubjectEvidence::hasData)
                .toList();
    }

    /** Of each subject with a region what it shares with that, and of each region what with its nodes. */
    Map<Subject, Shared> shared() {
        return regions.shared(List.copyOf(subjects.values()));
    }

    /** Windows of subjects that no output names. */
    List<Window> withoutOutputs() {
        List<Window> withoutOutputs = new ArrayList<>();
        new HashMap<>(windows).values().forEach(withoutOutputs::addAll);
        subjects.values().stream()
                .filter(evidence -> !evidence.hasData())
                .forEach(evidence -> withoutOutputs.addAll(evidence.windows()));
        return withoutOutputs;
    }

    long transitions() {
        return transitions;
    }

    long values() {
        return values;
    }
}
