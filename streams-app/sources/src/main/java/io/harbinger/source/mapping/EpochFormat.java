package io.harbinger.source.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A count since 1970-01-01T00:00Z, perhaps with a fraction. One that is out of 1990 to 2100 in this unit and within them
 * in another has been written in the other: seconds read as milliseconds would all lie in January 1970.
 *
 * @param unit what is counted, in the plural
 * @param perSecond how many of them are a second
 */
record EpochFormat(String name, String unit, long perSecond) implements TimeFormat {

    /** By their names in mapping files. */
    static final Map<String, EpochFormat> NAMED = named(
            new EpochFormat("epoch-s", "seconds", 1),
            new EpochFormat("epoch-ms", "milliseconds", 1_000),
            new EpochFormat("epoch-us", "microseconds", 1_000_000),
            new EpochFormat("epoch-ns", "nanoseconds", 1_000_000_000));

    private static final Pattern COUNT = Pattern.compile("(-?\\d{1,18}|-?[1-8]\\d{18})(?:\\.(\\d+))?");
    private static final long NANOS = 1_000_000_000;
    private static final int NANO_DIGITS = 9;
    private static final long FIRST_USUAL =
            Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_USUAL = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private static Map<String, EpochFormat> named(EpochFormat... formats) {
        var named = new LinkedHashMap<String, EpochFormat>();
        for (EpochFormat format : formats) {
            named.put(format.name(), format);
        }
        return Map.copyOf(named);
    }

    @Override
    public @Nullable Moment read(String text, ZoneId zone) {
        Matcher match = COUNT.matcher(text);
        if (!match.matches() || other(Long.parseLong(match.group(1))) != null) {
            return null;
        }
        long count = Long.parseLong(match.group(1));
        long nanos = Math.floorMod(count, perSecond) * (NANOS / perSecond) + fraction(match.group(2)) / perSecond;
        try {
            Instant instant = Instant.ofEpochSecond(Math.floorDiv(count, perSecond), nanos);
            return new Moment(instant.atZone(zone), null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String advice(String text) {
        Matcher match = COUNT.matcher(text);
        EpochFormat other = match.matches() ? other(Long.parseLong(match.group(1))) : null;
        return other == null ? "" : "looks like " + other.unit + " since 1970: write " + other.name;
    }

    /** The unit in which the count must have been written if not in this one. */
    private @Nullable EpochFormat other(long count) {
        if (isUsual(count)) {
            return null;
        }
        for (EpochFormat format : NAMED.values()) {
            if (format.isUsual(count)) {
                return format;
            }
        }
        return null;
    }

    private boolean isUsual(long count) {
        long seconds = Math.floorDiv(count, perSecond);
        return seconds >= FIRST_USUAL && seconds < LAST_USUAL;
    }

    /** The digits behind the point as billionths. */
    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }
}
