package io.harbinger.catalogue;

import io.harbinger.domain.indicator.BaselinePolicy;
import io.harbinger.domain.indicator.BaselinePolicy.Kind;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.yaml.YamlMap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads {@code baseline}; a missing one means none. */
final class BaselineReader {

    private static final int MOST_HISTORY = 2000;
    private static final double FLOOR = 0.05;
    private static final Duration HOLD = Duration.ofDays(90);

    /** What an indicator lacks that compares its windows with earlier ones, for a message. */
    static final String NEEDED =
            "needs a baseline, which says what is usual, such as baseline: {kind: robust, history: 28, minHistory: 14}";

    private BaselineReader() {}

    /** Null where something is wrong. */
    static @Nullable BaselinePolicy read(@Nullable YamlMap map, @Nullable Windowing windowing) {
        if (map == null) {
            return BaselinePolicy.NONE;
        }
        Kind kind = map.enumValue("kind", Kind.class);
        if (kind == Kind.NONE && !map.failed("kind")) {
            return ofDetector(map);
        }
        int history = map.integer("history");
        int gap = map.integer("gap", 0);
        int minHistory = map.integer("minHistory");
        double floor = map.number("floor", FLOOR);
        Duration hold = map.duration("hold", HOLD);
        map.check(
                "history",
                history >= 2 && history <= MOST_HISTORY,
                "must be 2 to " + MOST_HISTORY + ", was " + history);
        map.check("gap", gap >= 0, "must not be negative, was " + gap);
        boolean enough = minHistory >= 2 && minHistory <= history;
        map.check(
                "minHistory",
                enough || map.failed("history"),
                "must be 2 to history (" + history + "), was " + minHistory);
        map.check("floor", floor > 0, "must be above 0, was " + floor);
        map.check("hold", !hold.isNegative(), "must not be negative, was " + hold);
        if (windowing != null) {
            map.check("kind", suits(kind, windowing.pane()), "is finer than the pane: " + longestPane(kind));
        }
        return map.build(() -> new BaselinePolicy(kind, history, gap, minHistory, floor, hold));
    }

    /** A detector keeps what is normal by itself; for how long is told here. */
    private static @Nullable BaselinePolicy ofDetector(YamlMap map) {
        Duration hold = map.duration("hold", BaselinePolicy.NONE.hold());
        map.check("hold", !hold.isNegative() && !hold.isZero(), "must be longer than 0, was " + hold);
        return map.build(() -> BaselinePolicy.NONE.holding(hold));
    }

    private static boolean suits(Kind kind, PaneSize pane) {
        return switch (kind) {
            case NONE, ROBUST -> true;
            case HOUR_OF_WEEK -> pane.longest() <= Duration.ofHours(1).toMillis();
            case DAY_OF_WEEK -> pane.longest() <= Duration.ofDays(1).toMillis();
            case WEEK_OF_YEAR ->
                pane.equals(new PaneSize.Months(1))
                        || pane.longest() <= Duration.ofDays(7).toMillis();
        };
    }

    private static String longestPane(Kind kind) {
        return switch (kind) {
            case NONE, ROBUST -> "";
            case HOUR_OF_WEEK -> "hour-of-week needs panes of at most PT1H";
            case DAY_OF_WEEK -> "day-of-week needs panes of at most P1D";
            case WEEK_OF_YEAR -> "week-of-year needs panes of at most P7D, or of P1M";
        };
    }
}
