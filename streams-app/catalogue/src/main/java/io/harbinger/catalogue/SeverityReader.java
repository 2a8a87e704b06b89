package io.harbinger.catalogue;

import io.harbinger.domain.indicator.Severity;
import io.harbinger.domain.indicator.SeverityKind;
import io.harbinger.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads from what severity on an indicator may warn at which level. */
final class SeverityReader {

    private SeverityReader() {}

    /**
     * Null where there is none, or something is wrong.
     *
     * @param compares whether windows are compared with a baseline that the severity can be measured against
     */
    static @Nullable Severity read(@Nullable YamlMap map, boolean compares) {
        if (map == null) {
            return null;
        }
        SeverityKind of = map.enumValue("of", SeverityKind.class);
        map.check("of", compares, "needs anomaly, for it is measured against what is usual");
        Severity levels = levels(map, of);
        Severity.Small small = small(map.optionalMap("small"), of);
        return levels == null || map.failed("small") ? null : levels.with(small);
    }

    private static Severity.@Nullable Small small(@Nullable YamlMap map, SeverityKind of) {
        if (map == null) {
            return null;
        }
        double below = map.number("below");
        map.check("below", below > 0, "must be above 0, was " + below);
        Severity levels = levels(map, of);
        return levels == null ? null : map.build(() -> new Severity.Small(below, levels));
    }

    private static @Nullable Severity levels(YamlMap map, SeverityKind of) {
        double blue = map.number("blue");
        double yellow = map.number("yellow");
        double orange = map.number("orange");
        double red = map.number("red");
        map.check("blue", blue >= 0, "must not be negative, was " + blue);
        rises(map, "blue", blue, "yellow", yellow);
        rises(map, "yellow", yellow, "orange", orange);
        rises(map, "orange", orange, "red", red);
        return map.build(() -> new Severity(of, blue, yellow, orange, red));
    }

    private static void rises(YamlMap map, String lower, double low, String upper, double high) {
        map.check(upper, high > low || map.failed(lower), "must be above " + lower + " (" + low + "), was " + high);
    }
}
