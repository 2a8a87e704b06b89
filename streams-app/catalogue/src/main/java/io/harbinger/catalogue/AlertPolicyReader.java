package io.harbinger.catalogue;

import io.harbinger.domain.indicator.AlertPolicy;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.yaml.YamlMap;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code alerts}. */
final class AlertPolicyReader {

    private static final double LOWEST_THRESHOLD = 40;
    private static final Duration MOST_SETTLE = Duration.ofDays(1);

    private AlertPolicyReader() {}

    /** The default where {@code map} is null; null where something is wrong. */
    static @Nullable AlertPolicy read(@Nullable YamlMap map) {
        if (map == null) {
            return AlertPolicy.DEFAULT;
        }
        AlertPolicy normal = AlertPolicy.DEFAULT;
        int raiseAfter = map.integer("raiseAfter", normal.raiseAfter());
        int clearAfter = map.integer("clearAfter", normal.clearAfter());
        double clearBelow = map.number("clearBelow", normal.clearBelow());
        map.check("raiseAfter", raiseAfter >= 1, "must be at least 1, was " + raiseAfter);
        map.check("clearAfter", clearAfter >= 1, "must be at least 1, was " + clearAfter);
        map.check(
                "clearBelow",
                clearBelow >= 0 && clearBelow < LOWEST_THRESHOLD,
                "must be 0 to 40 points, was " + clearBelow);
        AlertPolicy.Flap flap = flap(map.optionalMap("flap"));
        Duration settle = map.duration("settle", normal.settle());
        boolean settles = settle.compareTo(Duration.ZERO) > 0 && settle.compareTo(MOST_SETTLE) <= 0;
        map.check("settle", settles, "must be longer than 0 and at most 1 day, was " + settle);
        return map.build(
                () -> new AlertPolicy(raiseAfter, clearAfter, clearBelow, Objects.requireNonNull(flap), settle));
    }

    /** {@code expireAfter}, which applies to every indicator that says nothing else. */
    static Duration expireAfter(@Nullable YamlMap map) {
        if (map == null) {
            return Windowing.DEFAULT_EXPIRE_AFTER;
        }
        Duration expireAfter = map.duration("expireAfter", Windowing.DEFAULT_EXPIRE_AFTER);
        map.check("expireAfter", !expireAfter.isNegative(), "must not be negative, was " + expireAfter);
        return expireAfter;
    }

    private static AlertPolicy.@Nullable Flap flap(@Nullable YamlMap map) {
        AlertPolicy.Flap normal = AlertPolicy.DEFAULT.flap();
        if (map == null) {
            return normal;
        }
        double start = map.number("start", normal.start());
        double stop = map.number("stop", normal.stop());
        map.check("start", start > 0 && start <= 1, "must be above 0 and at most 1, was " + start);
        boolean below = map.failed("start") || stop <= start;
        map.check("stop", stop > 0 && below, "must be above 0 and at most start (" + start + "), was " + stop);
        return map.build(() -> new AlertPolicy.Flap(start, stop));
    }
}
