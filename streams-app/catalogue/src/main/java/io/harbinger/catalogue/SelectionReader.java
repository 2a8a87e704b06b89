package io.harbinger.catalogue;

import io.harbinger.domain.indicator.FeedPart;
import io.harbinger.domain.indicator.Match;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Selection;
import io.harbinger.domain.indicator.Source;
import io.harbinger.domain.indicator.SplitField;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.subject.SubjectType;
import io.harbinger.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads which events and fields an indicator uses; the fields must fit the source and the measure. */
final class SelectionReader {

    private static final Map<String, ValueField> VALUES = choices(ValueField.values(), ValueField::spelling);
    private static final Map<String, SplitField> SPLITS = choices(SplitField.values(), SplitField::spelling);

    private SelectionReader() {}

    static Selection read(YamlMap map) {
        SubjectType subject = map.enumValue("subject", SubjectType.class);
        Source source = map.enumValue("source", Source.class);
        Measure measure = map.enumValue("measure", Measure.class);
        ValueField value = map.choice("value", VALUES, ValueField.ONE);
        ValueField over = map.choice("over", VALUES, ValueField.ONE);
        SplitField per = map.choice("per", SPLITS, SplitField.NONE);
        SplitField category = map.choice("category", SPLITS, SplitField.NONE);
        SplitField latestPer = map.choice("latestPer", SPLITS, SplitField.NONE);
        Match match = MatchReader.read(map.optionalMap("match"), map.failed("source") ? null : source);
        FeedPart feed = FeedReader.read(map, source);
        var selection = new Selection(subject, source, match, measure, value, over, per, category, latestPer, feed);
        if (!map.failed("source")) {
            checkSource(map, selection);
        }
        if (!map.failed("measure")) {
            checkMeasure(map, selection);
        }
        return selection;
    }

    private static <T> Map<String, T> choices(List<T> values, Function<T, String> spelling) {
        var choices = new LinkedHashMap<String, T>();
        values.forEach(value -> choices.put(spelling.apply(value), value));
        return choices;
    }

    private static void checkSource(YamlMap map, Selection selection) {
        Source source = selection.source();
        fits(map, "subject", selection.subject(), source, SourceSubjects.of(source), YamlMap::spelling);
        fits(map, "value", selection.value(), source, ValueField.of(source), ValueField::spelling);
        fits(map, "over", selection.over(), source, ValueField.of(source), ValueField::spelling);
        fits(map, "per", selection.per(), source, SplitField.of(source), SplitField::spelling);
        fits(map, "latestPer", selection.latestPer(), source, SplitField.of(source), SplitField::spelling);
        fits(map, "category", selection.category(), source, SplitField.of(source), SplitField::spelling);
    }

    private static <T> void fits(
            YamlMap map, String key, T value, Source source, List<T> fitting, Function<T, String> spelling) {
        String allowed = fitting.stream().map(spelling).collect(Collectors.joining(", "));
        map.check(
                key,
                fitting.contains(value),
                "must be one of " + allowed + " for source " + YamlMap.spelling(source) + "; was '"
                        + spelling.apply(value) + "'");
    }

    private static void checkMeasure(YamlMap map, Selection selection) {
        Measure measure = selection.measure();
        String named = "measure " + YamlMap.spelling(measure);
        boolean shares = measure == Measure.HHI || measure == Measure.TOP_SHARE;
        boolean categorised = selection.category() != SplitField.NONE;
        map.check("category", !shares || categorised, "is missing: " + named + " needs the field that tells its parts");
        map.check("category", shares || !categorised, "has no meaning for " + named + ", only for hhi and top-share");
        map.check(
                "latestPer",
                selection.latestPer() == SplitField.NONE || !(shares || isOfTime(measure)),
                "has no meaning for " + named);
        boolean ratio = measure == Measure.RATIO;
        map.check("over", !ratio || map.has("over"), "is missing: " + named + " needs its denominator");
        map.check(
                "over",
                ratio || selection.over() == ValueField.ONE,
                "has no meaning for " + named + ", only for ratio");
        boolean constant = selection.value() == ValueField.ONE;
        map.check("value", constant || !ignoresValue(measure), "has no meaning for " + named);
        map.check("value", !constant || measure != Measure.STUCK, "is missing: " + named + " watches a value");
        if (!map.failed("source")) {
            onlyFor(map, selection, Source.DERIVED, Measure.COVERAGE);
            onlyFor(map, selection, Source.REPORTS, Measure.REPORTING, Measure.REPORTING_MAJORITY);
            onlyFor(map, selection, Source.NETWORK, Measure.UPSTREAM_RISK);
        }
    }

    private static void onlyFor(YamlMap map, Selection selection, Source source, Measure... measures) {
        List<Measure> meant = List.of(measures);
        map.check(
                "measure",
                (selection.source() == source) == meant.contains(selection.measure()),
                "must be " + meant.stream().map(YamlMap::spelling).collect(Collectors.joining(" or "))
                        + " where the source is " + YamlMap.spelling(source) + ", and only there; was '"
                        + YamlMap.spelling(selection.measure()) + "'");
    }

    /** Measures of what changes from pane to pane, and of the subject as a whole. */
    private static boolean isOfTime(Measure measure) {
        return measure == Measure.ABSENCE
                || measure == Measure.STUCK
                || measure == Measure.COVERAGE
                || measure.isOfReports()
                || measure == Measure.UPSTREAM_RISK;
    }

    private static boolean ignoresValue(Measure measure) {
        return measure == Measure.COUNT
                || measure == Measure.ABSENCE
                || measure == Measure.COVERAGE
                || measure.isOfReports()
                || measure == Measure.UPSTREAM_RISK;
    }
}
