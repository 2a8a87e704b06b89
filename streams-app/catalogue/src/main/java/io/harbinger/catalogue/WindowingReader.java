package io.harbinger.catalogue;

import io.harbinger.domain.indicator.EmptyPane;
import io.harbinger.domain.indicator.Measure;
import io.harbinger.domain.indicator.PaneSize;
import io.harbinger.domain.indicator.Windowing;
import io.harbinger.yaml.YamlMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the windowing of an indicator: panes, window, grace, freshness, publication delay. */
final class WindowingReader {

    private static final Pattern MONTHS = Pattern.compile("P(\\d{1,4})M");
    private static final int MAX_PANES = 400;
    private static final Duration MOST_DELAY = Duration.ofDays(400);
    private static final Set<Measure> ZERO_WHEN_EMPTY = Set.of(Measure.COUNT, Measure.SUM, Measure.RATE);

    private WindowingReader() {}

    /**
     * Null where something is wrong.
     *
     * @param usual {@code expireAfter} where the indicator has none
     */
    static @Nullable Windowing read(YamlMap map, Measure measure, Duration usual) {
        PaneSize pane = size(map, "pane");
        PaneSize window = map.has("window") ? size(map, "window") : pane;
        int panes = pane == null || window == null ? 0 : panes(map, pane, window);
        Duration grace = map.duration("grace", Duration.ZERO);
        map.check("grace", !grace.isNegative(), "must not be negative, was " + grace);
        EmptyPane empty = map.enumValue("empty", EmptyPane.class, EmptyPane.MISSING);
        boolean canBeZero = map.failed("measure") || ZERO_WHEN_EMPTY.contains(measure);
        map.check("empty", empty == EmptyPane.MISSING || canBeZero, "can be zero only for count, sum and rate");
        Duration freshness = map.duration("freshness");
        map.check(
                "freshness",
                freshness.compareTo(grace) > 0,
                "must be longer than " + (grace.isZero() ? "0" : "grace (" + grace + ")") + ", was " + freshness);
        Duration delay = map.duration("publicationDelay", Duration.ZERO);
        boolean delayFits = !delay.isNegative() && delay.compareTo(MOST_DELAY) <= 0;
        map.check("publicationDelay", delayFits, "must be 0 to " + MOST_DELAY.toDays() + " days, was " + delay);
        Duration expireAfter = map.duration("expireAfter", usual);
        map.check("expireAfter", !expireAfter.isNegative(), "must not be negative, was " + expireAfter);
        if (pane == null
                || panes == 0
                || map.failed("grace", "empty", "freshness", "publicationDelay", "expireAfter")) {
            return null;
        }
        return new Windowing(pane, panes, grace, empty, freshness, delay, expireAfter);
    }

    /** Null, reported, where the text is no size. */
    private static @Nullable PaneSize size(YamlMap map, String key) {
        String text = map.string(key);
        if (map.failed(key)) {
            return null;
        }
        Matcher months = MONTHS.matcher(text);
        try {
            if (months.matches()) {
                return new PaneSize.Months(Integer.parseInt(months.group(1)));
            }
            return new PaneSize.Fixed(Duration.parse(text).toMillis());
        } catch (DateTimeException | ArithmeticException e) {
            map.violation(key, "must be a duration such as PT1M, PT1H, P1D or P1M (months), was '" + text + "'");
        } catch (IllegalArgumentException e) {
            map.violation(key, "must be longer than 0, was '" + text + "'");
        }
        return null;
    }

    /** Panes in the window; 0, reported, where they do not fill it. */
    private static int panes(YamlMap map, PaneSize pane, PaneSize window) {
        long whole = length(window);
        long paneLength = length(pane);
        boolean sameKind = pane.getClass() == window.getClass();
        if (!sameKind || whole % paneLength != 0) {
            map.violation(
                    "window",
                    "must be a whole multiple of the pane " + map.string("pane") + ", was '" + map.string("window")
                            + "'");
            return 0;
        }
        long panes = whole / paneLength;
        if (panes > MAX_PANES) {
            map.violation("window", "must be at most " + MAX_PANES + " panes long, was " + panes);
            return 0;
        }
        return (int) panes;
    }

    private static long length(PaneSize size) {
        return size instanceof PaneSize.Months months ? months.months() : size.longest();
    }
}
