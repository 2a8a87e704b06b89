package io.harbinger.domain.window;

import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Selection;
import io.harbinger.domain.indicator.SplitField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The strategy of each measure: the only place that distinguishes measures. */
final class MeasureStrategies {

    private static final Map<Measure, MeasureStrategy> BY_MEASURE = all(MeasureStrategies::create);
    private static final Map<Measure, MeasureStrategy> OF_NEWEST = all(measure -> ofNewest(create(measure)));

    private MeasureStrategies() {}

    static MeasureStrategy of(Measure measure) {
        return Objects.requireNonNull(BY_MEASURE.get(measure));
    }

    static MeasureStrategy of(Selection selection) {
        Map<Measure, MeasureStrategy> strategies = selection.latestPer() == SplitField.NONE ? BY_MEASURE : OF_NEWEST;
        return Objects.requireNonNull(strategies.get(selection.measure()));
    }

    private static MeasureStrategy ofNewest(MeasureStrategy strategy) {
        return strategy instanceof WindowMeasure<?> window ? window.ofNewest() : strategy;
    }

    private static Map<Measure, MeasureStrategy> all(Function<Measure, MeasureStrategy> create) {
        Map<Measure, MeasureStrategy> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, create.apply(measure));
        }
        return Collections.unmodifiableMap(all);
    }

    private static MeasureStrategy create(Measure measure) {
        return switch (measure) {
            case COUNT -> WindowMeasure.ofTotals((totals, millis) -> totals.samples());
            case SUM -> WindowMeasure.ofTotals((totals, millis) -> totals.sum());
            case MEAN -> WindowMeasure.ofTotals((totals, millis) -> totals.mean());
            case RATE -> WindowMeasure.ofTotals(Totals::perHour);
            case RATIO -> WindowMeasure.ofTotals((totals, millis) -> totals.ratio());
            case STDDEV -> WindowMeasure.ofMoments((moments, millis) -> moments.deviation());
            case CV -> WindowMeasure.ofMoments((moments, millis) -> moments.variation());
            case LAST, COVERAGE, UPSTREAM_RISK -> WindowMeasure.ofExtent((extent, millis) -> extent.last());
            case P95 -> WindowMeasure.ofSketch((sketch, millis) -> sketch.percentile95());
            case HHI -> WindowMeasure.ofCategories((categories, millis) -> categories.concentration());
            case TOP_SHARE -> WindowMeasure.ofCategories((categories, millis) -> categories.topShare());
            case ABSENCE -> new AbsenceMeasure();
            case STUCK -> new StuckMeasure();
            case REPORTING -> new ReportingMeasure(Reports::mean);
            case REPORTING_MAJORITY -> new ReportingMeasure(Reports::majority);
        };
    }
}
