package io.harbinger.catalogue;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.Direction;
import io.harbinger.domain.indicator.Form;
import io.harbinger.domain.indicator.Goalposts;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.Scoring;
import io.harbinger.domain.indicator.Selection;
import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.indicator.ValueField;
import io.harbinger.domain.indicator.ZMethod;
import io.harbinger.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a window's value becomes risk. */
final class ScoringReader {

    private static final Map<String, ZMethod> METHODS = methods();

    private static final double HIGHEST = 100;

    private ScoringReader() {}

    private static Map<String, ZMethod> methods() {
        var methods = new LinkedHashMap<String, ZMethod>();
        methods.put("robust", ZMethod.ROBUST);
        methods.put("log", ZMethod.LOG_ROBUST);
        methods.put("count", ZMethod.COUNT);
        methods.put("detector", ZMethod.DETECTOR);
        methods.put("outage", ZMethod.OUTAGE);
        return methods;
    }

    /** Null where something is wrong; {@code baseline} is null where that is. */
    static @Nullable Scoring read(YamlMap map, Selection selection, @Nullable BaselinePolicy baseline) {
        YamlMap level = map.optionalMap("goalposts");
        YamlMap anomaly = map.optionalMap("anomaly");
        ZMethod method = anomaly == null ? ZMethod.NONE : anomaly.choice("method", METHODS);
        boolean noBaseline = baseline != null && baseline.kind() == BaselinePolicy.Kind.NONE && !method.learns();
        Form form = level == null ? Form.LEVEL : level.enumValue("of", Form.class, Form.LEVEL);
        Goalposts levelPosts = level == null ? null : level(level, form, noBaseline);
        if (form == Form.SHARE && level != null && !map.failed("measure", "value")) {
            boolean share = selection.measure() == Measure.MEAN && selection.value() == ValueField.ON_TIME;
            level.check("of", share, "share needs measure mean of value on-time");
        }
        Goalposts anomalyPosts = anomaly == null ? null : anomaly(map, anomaly, noBaseline);
        if (anomaly != null && !map.failed("measure", "value", "over")) {
            checkMethod(anomaly, method, selection);
        }
        Direction direction = anomaly == null
                ? map.enumValue("direction", Direction.class, Direction.BOTH)
                : map.enumValue("direction", Direction.class);
        Severity severity = SeverityReader.read(map.optionalMap("severity"), anomaly != null);
        double weight = map.number("weight", 1);
        boolean critical = map.bool("critical", false);
        boolean alerting = map.bool("alerting", true);
        int minSamples = map.integer("minSamples", 1);
        map.check("weight", weight > 0, "must be above 0, was " + weight);
        map.check("minSamples", minSamples >= 0, "must not be negative, was " + minSamples);
        if (!map.has("goalposts") && !map.has("anomaly")) {
            map.violation("needs goalposts, anomaly, or both");
        }
        return map.build(() -> new Scoring(
                form, levelPosts, method, anomalyPosts, direction, weight, critical, alerting, minSamples, severity));
    }

    private static @Nullable Goalposts level(YamlMap map, Form form, boolean noBaseline) {
        double ok = map.number("ok");
        double bad = map.number("bad");
        map.check(
                "of",
                !form.needsBaseline() || !noBaseline,
                BaselineReader.NEEDED + "; was '" + YamlMap.spelling(form) + "'");
        map.check("bad", ok != bad || map.failed("ok"), "must differ from ok, was " + bad);
        if (form.needsBaseline() && !map.failed("of")) {
            String name = YamlMap.spelling(form);
            map.check("ok", ok >= 0, "must not be negative for a " + name + ", was " + ok);
            map.check("bad", bad > ok || map.failed("ok"), "must be above ok for a " + name + ", was " + bad);
            map.check("bad", form != Form.DROP || bad <= 1, "must be at most 1 for a drop, was " + bad);
        }
        double most = map.number("most", HIGHEST);
        map.check("most", most > 0 && most <= HIGHEST, "must be above 0 and up to 100, was " + most);
        return map.build(() -> new Goalposts(ok, bad, most));
    }

    private static @Nullable Goalposts anomaly(YamlMap indicator, YamlMap map, boolean noBaseline) {
        double ok = map.number("ok");
        double bad = map.number("bad");
        indicator.check("anomaly", !noBaseline, BaselineReader.NEEDED + ", or method: detector");
        map.check("ok", ok >= 0, "must not be negative, was " + ok);
        map.check("bad", bad > ok || map.failed("ok"), "must be above ok (" + ok + "), was " + bad);
        return map.build(() -> new Goalposts(ok, bad));
    }

    private static void checkMethod(YamlMap map, ZMethod method, Selection selection) {
        if (method == ZMethod.LOG_ROBUST) {
            boolean positive =
                    !selection.value().canBeNegative() && !selection.over().canBeNegative();
            map.check("method", positive, "log needs a measure that is never negative; delay-hours and balance can be");
        }
        if (method == ZMethod.COUNT || method == ZMethod.OUTAGE) {
            boolean counting = selection.measure() == Measure.COUNT
                    || (selection.measure() == Measure.SUM && selection.value().counts());
            map.check(
                    "method",
                    counting,
                    (method == ZMethod.COUNT ? "count" : "outage")
                            + " needs measure count, or sum of value count or one");
        }
    }
}
