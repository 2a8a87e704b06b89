package io.harbinger.source.mapping;

import io.harbinger.domain.event.Parsed;
import io.harbinger.domain.event.Reason;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a time is written.
 *
 * @param names the formats as the mapping spells them, tried in order
 * @param zone of times that carry none; of a time that a clock change repeats, the earlier one is used
 * @param period the period around the time that the row covers; null for an instant
 */
record TimeFormats(
        List<String> names,
        List<TimeFormat> formats,
        ZoneId zone,
        @Nullable Period period) {

    static final TimeFormats DEFAULT = of(List.of("iso"), ZoneOffset.UTC, null);

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    static TimeFormats of(List<String> names, ZoneId zone, @Nullable Period period) {
        return new TimeFormats(
                List.copyOf(names), names.stream().map(TimeFormat::of).toList(), zone, period);
    }

    /** The time or period that the text says; {@code field} names the field in the refusal. */
    Parsed<TimeSpan> parse(String field, String text) {
        for (TimeFormat format : formats) {
            ZonedDateTime time = format.read(text, zone);
            if (time != null) {
                return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                        ? rejected(field, text, "the year must lie in " + FIRST_YEAR + ".." + LAST_YEAR)
                        : Parsed.ok(span(time));
            }
        }
        return rejected(field, text, "a time is expected, written as " + String.join(" or ", names));
    }

    private static Parsed<TimeSpan> rejected(String field, String text, String detail) {
        return Parsed.rejected(Reason.BAD_TIME, field, text, detail);
    }

    private TimeSpan span(ZonedDateTime time) {
        if (period == null) {
            return new TimeSpan(null, time.toInstant().toEpochMilli());
        }
        ZonedDateTime start = period.startOf(time);
        long end = period.next(start).toInstant().toEpochMilli() - 1;
        return new TimeSpan(start.toInstant().toEpochMilli(), end);
    }
}
