package io.harbinger.lab.backtest;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.score.Level;
import io.harbinger.domain.subject.Subject;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.record.PaneScores;
import io.harbinger.lab.backtest.record.RecordScores;
import io.harbinger.lab.backtest.score.LevelFigures;
import io.harbinger.lab.backtest.score.Shared;
import io.harbinger.lab.backtest.score.Sweep;
import io.harbinger.lab.backtest.score.SweepPoint;
import io.harbinger.lab.backtest.score.Track;
import io.harbinger.lab.backtest.score.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the outputs of one run with the labels. */
public final class Backtest {

    private static final List<Level> LEVELS = List.of(Level.BLUE, Level.YELLOW, Level.ORANGE, Level.RED);

    private final Catalogue catalogue;
    private final Labels labels;
    private final double budget;

    /**
     * A comparison under one catalogue.
     *
     * @param catalogue the catalogue of the run
     * @param budget acceptable number of false alarms per subject-year
     */
    public Backtest(Catalogue catalogue, Labels labels, double budget) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.budget = budget;
    }

    /** The figures, and the anomaly score of every record. */
    public record Outcome(Result result, RecordScores records) {}

    /** Reads the outputs twice: once for the figures, once for the details that the report shows. */
    public Outcome evaluate(long events, long refused, ReplayOutputs outputs) {
        var panes = new PaneScores(catalogue);
        var collector = new EvidenceCollector(labels, panes);
        collector.read(outputs);
        Map<Subject, Shared> shared = collector.shared();
        List<Evaluation> evaluations = collector.subjects().stream()
                .map(evidence -> new Evaluation(evidence, shared.getOrDefault(evidence.subject(), Shared.NONE)))
                .toList();
        List<Track> tracks = evaluations.stream().map(Evaluation::track).toList();
        List<SweepPoint> sweep = Sweep.of(tracks, catalogue.alerts().clearBelow());
        var selection = new ChartSelection(catalogue, evaluations, findings(evaluations, collector.withoutOutputs()));
        ChartSelection.Selected selected = selection.select(outputs);
        var result = new Result(
                catalogue,
                new RunVolume(events, refused, collector.values(), collector.transitions()),
                period(tracks),
                LEVELS.stream().map(level -> LevelFigures.of(level, tracks)).toList(),
                sweep,
                Sweep.within(sweep, budget),
                selection.findings(),
                (int) labels.windows().stream().filter(w -> !w.required()).count(),
                selected.alarms(),
                evaluations.stream().map(Evaluation::figures).toList(),
                List.of(),
                selected.charts());
        return new Outcome(result, panes);
    }

    private static Result.Period period(List<Track> tracks) {
        return new Result.Period(
                tracks.stream().mapToLong(Track::from).min().orElse(0),
                tracks.stream().mapToLong(Track::to).max().orElse(0),
                tracks.stream().mapToDouble(Track::years).sum());
    }

    /** The findings of all windows that must be found, in the order of the labels. */
    private List<WindowFinding> findings(List<Evaluation> evaluations, List<Window> withoutOutputs) {
        Map<Window, Integer> order = new HashMap<>();
        labels.windows().forEach(window -> order.putIfAbsent(window, order.size()));
        List<WindowFinding> findings = new ArrayList<>();
        Stream.concat(
                        evaluations.stream().flatMap(evaluation -> evaluation.findings().stream()),
                        withoutOutputs.stream()
                                .map(window -> new WindowFinding(
                                        window, null, false, null, Level.NONE, Level.NONE, List.of())))
                .filter(finding -> finding.window().required())
                .forEach(findings::add);
        findings.sort(Comparator.comparingInt(finding -> order.getOrDefault(finding.window(), 0)));
        return findings;
    }
}
