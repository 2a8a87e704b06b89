package io.harbinger.catalogue;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Dimension;
import io.harbinger.domain.indicator.Indicator;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Name;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.Selection;
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.indicator.SeverityKind;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.yaml.YamlMap;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one indicator. */
final class IndicatorReader {

    private IndicatorReader() {}

    /**
     * Null where something is wrong.
     *
     * @param expireAfter of an indicator that says nothing else
     */
    static @Nullable Indicator read(YamlMap map, Duration expireAfter) {
        String id = map.string("id");
        map.check(
                "id",
                id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                "must be lower case words with dashes, was '" + id + "'");
        Name name = name(map.map("name"));
        String unit = Objects.requireNonNullElse(map.optionalString("unit"), "");
        map.check("unit", Indicator.isUnit(unit), "must be " + Indicator.UNITS + ", was '" + unit + "'");
        Dimension dimension = map.enumValue("dimension", Dimension.class);
        Selection selection = SelectionReader.read(map);
        Windowing windowing = WindowingReader.read(map, selection.measure(), expireAfter);
        BaselinePolicy baseline = BaselineReader.read(map.optionalMap("baseline"), windowing);
        Scoring scoring = ScoringReader.read(map, selection, baseline);
        checkSeverity(map, selection, windowing, scoring);
        String sourceNote = map.string("sourceNote");
        map.check("sourceNote", !sourceNote.isBlank(), "must say where the formula and its goalposts come from");
        return map.build(() -> new Indicator(
                id,
                name,
                unit,
                dimension,
                selection,
                Objects.requireNonNull(windowing),
                baseline(scoring, Objects.requireNonNull(baseline)),
                Objects.requireNonNull(scoring),
                sourceNote));
    }

    /** A detector learns what is normal by itself; a baseline inherited from another method is ignored. */
    private static BaselinePolicy baseline(@Nullable Scoring scoring, BaselinePolicy baseline) {
        boolean learns = scoring != null && scoring.method().learns();
        return learns && baseline.kind() != BaselinePolicy.Kind.NONE ? BaselinePolicy.NONE : baseline;
    }

    /** Days are lost where a pane is a day and its value a number that moved. */
    private static void checkSeverity(
            YamlMap map, Selection selection, @Nullable Windowing windowing, @Nullable Scoring scoring) {
        Severity severity = scoring == null ? null : scoring.severity();
        if (severity == null || severity.of() != SeverityKind.LOST_DAYS || windowing == null || map.failed("measure")) {
            return;
        }
        boolean sums = selection.measure() == Measure.SUM || selection.measure() == Measure.COUNT;
        boolean daily = windowing.pane().longest() == PaneSize.DAY;
        map.check("severity", sums && daily, "lost-days needs panes of P1D and measure sum or count");
    }

    private static Name name(YamlMap map) {
        return new Name(map.string("en"), map.optionalString("zh"));
    }
}
