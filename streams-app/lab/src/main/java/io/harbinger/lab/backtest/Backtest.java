package io.harbinger.lab.backtest;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.label.Labels;
import io.harbinger.lab.backtest.record.PaneScores;
import io.harbinger.lab.backtest.record.RecordScores;
import io.harbinger.lab.backtest.score.LevelFigures;
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

/** Judges the outputs of one run against the labels. */
public final class Backtest {

    private static final List<Level> LEVELS = List.of(Level.BLUE, Level.YELLOW, Level.ORANGE, Level.RED);

    private final Catalogue catalogue;
    private final Labels labels;
    private final double budget;

    /**
     * A judge.
     *
     * @param catalogue the run was under
     * @param budget false alarms per subject-year that are bearable
     */
    public Backtest(Catalogue catalogue, Labels labels, double budget) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.budget = budget;
    }

    /** The figures, and the anomaly score of every record. */
    public record Outcome(Result result, RecordScores records) {}

    /** Reads the outputs, twice: once for the figures, once for what is shown in detail. */
    public Outcome judge(long events, long refused, ReplayOutputs outputs) {
        var panes = new PaneScores(catalogue);
        var collector = new EvidenceCollector(labels, panes);
        collector.read(outputs);
        List<Evaluation> evaluations =
                collector.subjects().stream().map(Evaluation::new).toList();
        List<Track> tracks = evaluations.stream().map(Evaluation::track).toList();
        List<SweepPoint> sweep = Sweep.of(tracks, catalogue.alerts().clearBelow());
        var charts = new ChartSelection(evaluations, findings(evaluations, collector.unheard()));
        ChartSelection.Selected selected = charts.select(outputs);
        var result = new Result(
                catalogue,
                new RunVolume(events, refused, collector.values(), collector.transitions()),
                period(tracks),
                LEVELS.stream().map(level -> LevelFigures.of(level, tracks)).toList(),
                sweep,
                Sweep.within(sweep, budget),
                charts.findings(),
                (int) labels.windows().stream().filter(w -> !w.wanted()).count(),
                selected.alarms(),
                evaluations.stream().map(Evaluation::line).toList(),
                List.of(),
                selected.pictures());
        return new Outcome(result, panes);
    }

    private static Result.Period period(List<Track> tracks) {
        return new Result.Period(
                tracks.stream().mapToLong(Track::from).min().orElse(0),
                tracks.stream().mapToLong(Track::to).max().orElse(0),
                tracks.stream().mapToDouble(Track::years).sum());
    }

    /** Of all windows that must be found, in the order of the labels. */
    private List<WindowFinding> findings(List<Evaluation> evaluations, List<Window> unheard) {
        Map<Window, Integer> order = new HashMap<>();
        labels.windows().forEach(window -> order.putIfAbsent(window, order.size()));
        List<WindowFinding> findings = new ArrayList<>();
        Stream.concat(
                        evaluations.stream().flatMap(evaluation -> evaluation.findings().stream()),
                        unheard.stream()
                                .map(window -> new WindowFinding(window, null, false, null, Level.NONE, List.of())))
                .filter(finding -> finding.window().wanted())
                .forEach(findings::add);
        findings.sort(Comparator.comparingInt(finding -> order.getOrDefault(finding.window(), 0)));
        return findings;
    }
}
