package io.harbinger.lab.backtest;

import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.domain.subject.Subject;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.lab.backtest.Result.Charts;
import io.harbinger.lab.backtest.score.Episode;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.schema.AlertTransition;
import io.harbinger.schema.IndicatorValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The second pass over a run's outputs: the series to draw, and the drivers of the worst false alarms. */
final class ChartSelection {

    /** False alarms with their drivers, and the series to draw. */
    record Selected(List<FalseAlarm> alarms, Charts charts) {}

    private record Key(Subject subject, SeriesKey series) {}

    /** A chart before its points are read. */
    private record ChartPlan(Key key, Evaluation evaluation, String caption, long from, long to) {}

    private final Map<Subject, Evaluation> evaluations = new LinkedHashMap<>();
    private final List<WindowFinding> findings;
    private final DetailSelection selection;
    private final PaneSeries paneSeries;
    private final Map<Key, SeriesPoints> points = new HashMap<>();

    ChartSelection(Catalogue catalogue, List<Evaluation> evaluations, List<WindowFinding> findings) {
        this.paneSeries = new PaneSeries(catalogue);
        evaluations.forEach(
                one -> this.evaluations.put(one.evidence().namedSubject().subject(), one));
        this.findings = findings;
        this.selection = new DetailSelection(evaluations);
    }

    List<WindowFinding> findings() {
        return findings;
    }

    Selected select(ReplayOutputs outputs) {
        List<FalseAlarm> alarms = alarms(outputs);
        List<ChartPlan> subjects = plans(selection.subjects(), this::overview);
        List<ChartPlan> misses = plans(DetailSelection.misses(findings), this::closeUp);
        List<ChartPlan> hits = plans(DetailSelection.hits(findings), this::closeUp);
        List<ChartPlan> falseAlarms = plans(DetailSelection.closeUps(alarms), this::closeUp);
        for (List<ChartPlan> plans : List.of(subjects, misses, hits, falseAlarms)) {
            plans.forEach(plan -> points.putIfAbsent(plan.key(), new SeriesPoints()));
        }
        Set<String> ids =
                points.keySet().stream().map(key -> key.subject().id()).collect(Collectors.toSet());
        outputs.values(ids::contains, this::value);
        return new Selected(
                alarms, new Charts(chartData(subjects), chartData(misses), chartData(hits), chartData(falseAlarms)));
    }

    /** The worst false alarms with the drivers of their worst transition. */
    private List<FalseAlarm> alarms(ReplayOutputs outputs) {
        List<DetailSelection.Candidate> worst = selection.alarms();
        Set<String> ids = worst.stream().map(alarm -> alarm.episode().alertId()).collect(Collectors.toSet());
        Map<String, AlertTransition> peaks = new HashMap<>();
        if (!ids.isEmpty()) {
            outputs.alerts(record -> {
                if (ids.contains(record.getAlertId())) {
                    peaks.merge(record.getAlertId(), record, (a, b) -> score(b) > score(a) ? b : a);
                }
            });
        }
        List<FalseAlarm> alarms = new ArrayList<>();
        for (DetailSelection.Candidate alarm : worst) {
            AlertTransition peak = peaks.get(alarm.episode().alertId());
            List<DriverSnapshot> drivers = peak == null
                    ? List.of()
                    : peak.getDrivers().stream()
                            .filter(d -> d.getAlerting() && d.getRisk() > 0)
                            .limit(3)
                            .map(DriverSnapshot::of)
                            .toList();
            alarms.add(new FalseAlarm(alarm.evaluation().evidence().namedSubject(), alarm.episode(), drivers));
        }
        return alarms;
    }

    private static double score(AlertTransition record) {
        Double score = record.getScore();
        return score == null ? -1 : score;
    }

    /** The charts of those that have a series to draw. */
    private static <T> List<ChartPlan> plans(List<T> shown, Function<T, Optional<ChartPlan>> plan) {
        return shown.stream().map(plan).flatMap(Optional::stream).toList();
    }

    private Optional<ChartPlan> overview(Evaluation evaluation) {
        SeriesKey series = evaluation.evidence().mainSeries();
        return Optional.ofNullable(series)
                .map(key -> new ChartPlan(
                        new Key(evaluation.evidence().namedSubject().subject(), key),
                        evaluation,
                        "",
                        evaluation.track().from(),
                        evaluation.track().to()));
    }

    private Optional<ChartPlan> closeUp(WindowFinding finding) {
        NamedSubject namedSubject = finding.namedSubject();
        Evaluation evaluation = namedSubject == null ? null : evaluations.get(namedSubject.subject());
        if (evaluation == null) {
            return Optional.empty();
        }
        Window window = finding.window();
        SeriesKey series = series(evaluation, finding.drivers());
        return Optional.ofNullable(series)
                .map(key -> paneSeries.of(key, evaluation.evidence().series()))
                .map(key ->
                        plan(evaluation, key, window.name() + ", " + day(window.start()), window.from(), window.to()));
    }

    private Optional<ChartPlan> closeUp(FalseAlarm alarm) {
        Evaluation evaluation = evaluations.get(alarm.namedSubject().subject());
        Episode episode = alarm.episode();
        if (evaluation == null) {
            return Optional.empty();
        }
        long end = Math.min(episode.cleared(), evaluation.track().to());
        return Optional.ofNullable(series(evaluation, alarm.drivers()))
                .map(key -> plan(evaluation, key, "opened " + day(episode.opened()), episode.opened(), end));
    }

    /** The series of the highest risk, or else the one that is drawn of its subject. */
    private static @Nullable SeriesKey series(Evaluation evaluation, List<DriverSnapshot> drivers) {
        return drivers.isEmpty()
                ? evaluation.evidence().mainSeries()
                : new SeriesKey(drivers.get(0).indicator(), drivers.get(0).series());
    }

    private static LocalDate day(long time) {
        return Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** A chart of the time from..to with as much time again on both sides, at least 20 steps of the series. */
    private static ChartPlan plan(Evaluation evaluation, SeriesKey series, String caption, long from, long to) {
        long beside = Math.max(to - from, evaluation.evidence().step(series) * 20);
        return new ChartPlan(
                new Key(evaluation.evidence().namedSubject().subject(), series),
                evaluation,
                caption,
                Math.max(evaluation.track().from(), from - beside),
                Math.min(evaluation.track().to(), to + beside));
    }

    private void value(IndicatorValue record) {
        var driver = record.getDriver();
        Subject subject =
                new Subject(SubjectType.valueOf(record.getSubjectType().name()), record.getSubjectId());
        SeriesPoints series = points.get(new Key(subject, new SeriesKey(driver.getIndicator(), driver.getSeries())));
        if (series != null) {
            series.named(driver.getIndicatorName(), driver.getIndicatorNameZh());
            series.add(
                    driver.getWindowEnd().toEpochMilli() - 1,
                    driver.getValue(),
                    orNaN(driver.getBaseline()),
                    orNaN(driver.getSpread()));
        }
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private List<SeriesChartData> chartData(List<ChartPlan> plans) {
        return plans.stream()
                .map(plan -> new SeriesChartData(
                        plan.evaluation().evidence().namedSubject(),
                        plan.caption(),
                        plan.key().series().series(),
                        points.getOrDefault(plan.key(), new SeriesPoints()),
                        plan.evaluation().levels(),
                        plan.evaluation().track().windows(),
                        plan.from(),
                        plan.to()))
                .toList();
    }
}
