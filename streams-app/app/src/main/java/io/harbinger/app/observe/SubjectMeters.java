package io.harbinger.app.observe;

import io.harbinger.app.view.InstanceView;
import io.harbinger.app.view.Standing;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.score.Assessment;
import io.harbinger.domain.score.Driver;
import io.harbinger.domain.score.Level;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The subjects that have series of their own, and how many are at risk in each dimension. Renewed at each scrape:
 * a subject that is no longer shown has no series. At most {@code shown × (7 + 3 × DRIVERS)} series.
 */
final class SubjectMeters {

    /** Of each shown subject, its largest risks. */
    private static final int DRIVERS = 5;

    private final InstanceView view;
    private final ShownSubjects selection;
    private final MultiGauge scores;
    private final MultiGauge levels;
    private final MultiGauge coverages;
    private final MultiGauge dimensions;
    private final MultiGauge risks;
    private final MultiGauge values;
    private final MultiGauge baselines;
    private final Map<Dimension, Map<Level, AtomicLong>> atRisk = new EnumMap<>(Dimension.class);

    SubjectMeters(MeterRegistry registry, InstanceView view, ShownSubjects selection) {
        this.view = view;
        this.selection = selection;
        scores = gauge(registry, "score", "", "Score of a shown subject, 0 to 100, higher is worse");
        levels = gauge(registry, "level", "", "Level of a shown subject: 0 none, 1 blue, 2 yellow, 3 orange, 4 red");
        coverages = gauge(
                registry, "coverage", "ratio", "Share by weight of a shown subject's indicators with data, 0 to 1");
        dimensions = gauge(registry, "dimension.score", "", "Score of a shown subject in one dimension, 0 to 100");
        risks = gauge(registry, "driver.risk", "", "Risk of one of the worst indicators of a shown subject, 0 to 100");
        values = gauge(registry, "driver.value", "", "The indicator's value over its window, in its own unit");
        baselines = gauge(registry, "driver.baseline", "", "What is normal for the indicator, in its own unit");
        for (Dimension dimension : Dimension.values()) {
            atRisk.put(dimension, atRisk(registry, dimension));
        }
    }

    @SuppressWarnings("EnumOrdinal") // the metric is the rank of the level, as its description says
    synchronized void refresh() {
        List<Standing> all = view.standings();
        List<Standing> shown = selection.of(all);
        scores.register(rows(shown, (standing, rows) -> rows.add(Row.of(named(standing), standing.score()))), true);
        levels.register(
                rows(
                        shown,
                        (standing, rows) ->
                                rows.add(Row.of(tags(standing), standing.level().ordinal()))),
                true);
        coverages.register(
                assessed(shown, (assessment, tags, rows) -> rows.add(Row.of(tags, assessment.coverage()))), true);
        dimensions.register(assessed(shown, SubjectMeters::dimensions), true);
        risks.register(drivers(shown, Driver::risk), true);
        values.register(drivers(shown, driver -> driver.window().value()), true);
        baselines.register(drivers(shown, SubjectMeters::baseline), true);
        count(all);
    }

    @FunctionalInterface
    private interface PerStanding {
        void add(Standing standing, List<Row<?>> rows);
    }

    @FunctionalInterface
    private interface PerAssessment {
        void add(Assessment assessment, Tags tags, List<Row<?>> rows);
    }

    @FunctionalInterface
    private interface OfDriver {
        double of(Driver driver);
    }

    private static List<Row<?>> rows(List<Standing> shown, PerStanding one) {
        List<Row<?>> rows = new ArrayList<>();
        shown.forEach(standing -> one.add(standing, rows));
        return rows;
    }

    private static List<Row<?>> assessed(List<Standing> shown, PerAssessment one) {
        return rows(shown, (standing, rows) -> {
            Assessment assessment = standing.assessment();
            if (assessment != null) {
                one.add(assessment, tags(standing), rows);
            }
        });
    }

    private static List<Row<?>> drivers(List<Standing> shown, OfDriver value) {
        return assessed(
                shown,
                (assessment, tags, rows) -> assessment.drivers().stream()
                        .limit(DRIVERS)
                        .forEach(driver -> rows.add(
                                Row.of(tags.and("indicator", driver.indicator().id()), value.of(driver)))));
    }

    private static void dimensions(Assessment assessment, Tags tags, List<Row<?>> rows) {
        for (Dimension dimension : Dimension.values()) {
            Double score = assessment.dimensions().of(dimension);
            if (score != null) {
                rows.add(Row.of(tags.and("dimension", Counters.tagValue(dimension)), score));
            }
        }
    }

    private static double baseline(Driver driver) {
        var anomaly = driver.anomaly();
        return anomaly == null ? Double.NaN : anomaly.baseline();
    }

    private void count(List<Standing> all) {
        for (Dimension dimension : Dimension.values()) {
            Map<Level, Long> counts = new EnumMap<>(Level.class);
            for (Standing standing : all) {
                Assessment assessment = standing.assessment();
                Double score =
                        assessment == null ? null : assessment.dimensions().of(dimension);
                if (score != null) {
                    counts.merge(Level.of(score), 1L, Long::sum);
                }
            }
            atRisk.getOrDefault(dimension, Map.of()).forEach((level, cell) -> cell.set(counts.getOrDefault(level, 0L)));
        }
    }

    private static Map<Level, AtomicLong> atRisk(MeterRegistry registry, Dimension dimension) {
        Map<Level, AtomicLong> cells = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            if (level != Level.NONE) {
                var cell = new AtomicLong();
                Gauge.builder("harbinger.subjects.at.risk", cell, AtomicLong::doubleValue)
                        .description("Subjects at risk on this instance, by the level of each dimension's score")
                        .tags("dimension", Counters.tagValue(dimension), "level", Counters.tagValue(level))
                        .register(registry);
                cells.put(level, cell);
            }
        }
        return cells;
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String unit, String description) {
        var builder = MultiGauge.builder("harbinger.subject." + name).description(description);
        return unit.isEmpty()
                ? builder.register(registry)
                : builder.baseUnit(unit).register(registry);
    }

    private static Tags tags(Standing standing) {
        return Tags.of(
                "subject",
                standing.subject().id(),
                "subject_type",
                Counters.tagValue(standing.subject().type()));
    }

    private static Tags named(Standing standing) {
        return tags(standing).and("name", standing.name());
    }
}
