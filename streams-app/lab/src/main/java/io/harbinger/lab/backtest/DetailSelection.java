package io.harbinger.lab.backtest;

import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.lab.backtest.score.Episode;
import io.harbinger.lab.backtest.score.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which subjects, windows and alarms of a corpus the report shows in detail. */
final class DetailSelection {

    /** A false alarm before its drivers are known. */
    record Candidate(Evaluation evaluation, Episode episode) {}

    private static final int SUBJECTS = 8;
    private static final int CASES = 6;
    private static final int ALARMS = 20;

    private final List<Evaluation> evaluations;

    DetailSelection(List<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /** The subjects with most labelled windows, and then those with the most false alarms. */
    List<Evaluation> subjects() {
        return evaluations.stream()
                .sorted(Comparator.comparingLong(DetailSelection::requiredWindows)
                        .thenComparingInt(
                                evaluation -> evaluation.falseEpisodes().size())
                        .reversed()
                        .thenComparing(evaluation ->
                                evaluation.evidence().namedSubject().name()))
                .limit(SUBJECTS)
                .toList();
    }

    private static long requiredWindows(Evaluation evaluation) {
        return evaluation.track().windows().stream().filter(Window::required).count();
    }

    /** The worst false alarms, worst first. */
    List<Candidate> alarms() {
        return evaluations.stream()
                .flatMap(evaluation ->
                        evaluation.falseEpisodes().stream().map(episode -> new Candidate(evaluation, episode)))
                .sorted(Comparator.comparing(
                                (Candidate alarm) -> alarm.episode().peak())
                        .thenComparingDouble(alarm -> alarm.episode().peakScore())
                        .thenComparingLong(alarm -> Math.min(
                                        alarm.episode().cleared(),
                                        alarm.evaluation().track().to())
                                - alarm.episode().opened())
                        .reversed()
                        .thenComparingLong(alarm -> alarm.episode().opened()))
                .limit(ALARMS)
                .toList();
    }

    /** Some windows that were missed, one per subject first. */
    static List<WindowFinding> misses(List<WindowFinding> findings) {
        return spread(findings.stream().filter(WindowFinding::missed));
    }

    /** Some windows that were hit, the latest first. */
    static List<WindowFinding> hits(List<WindowFinding> findings) {
        return spread(findings.stream()
                .filter(finding -> finding.hit() != null)
                .sorted(Comparator.comparingLong((WindowFinding finding) -> -Objects.requireNonNull(finding.delay()))));
    }

    /** The first few false alarms, not more than one per subject. */
    static List<FalseAlarm> closeUps(List<FalseAlarm> alarms) {
        Set<Subject> seen = new HashSet<>();
        return alarms.stream()
                .filter(alarm -> alarm.episode().peak() != Level.NONE
                        && seen.add(alarm.namedSubject().subject()))
                .limit(CASES)
                .toList();
    }

    private static List<WindowFinding> spread(Stream<WindowFinding> findings) {
        Set<Subject> seen = new HashSet<>();
        List<WindowFinding> first = new ArrayList<>();
        List<WindowFinding> more = new ArrayList<>();
        findings.forEach(finding -> {
            NamedSubject namedSubject = finding.namedSubject();
            (namedSubject != null && seen.add(namedSubject.subject()) ? first : more).add(finding);
        });
        return Stream.concat(first.stream(), more.stream()).limit(CASES).toList();
    }
}
