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
 * @param coverage which period around the time the row covers
 */
record TimeFormats(List<String> names, List<TimeFormat> formats, ZoneId zone, Coverage coverage) {

    /** Which period a row covers: none, the one around its time, or the one that is written, such as the month of {@code 2024-05}. */
    record Coverage(@Nullable Period period, boolean asWritten) {

        static final Coverage NONE = new Coverage(null, false);
        static final Coverage AS_WRITTEN = new Coverage(null, true);

        boolean isNone() {
            return period == null && !asWritten;
        }

        private @Nullable Period of(TimeFormat.Moment moment) {
            return asWritten ? moment.whole() : period;
        }
    }

    static final TimeFormats DEFAULT = of(List.of("iso"), ZoneOffset.UTC, null);

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    static TimeFormats of(List<String> names, ZoneId zone, @Nullable Period period) {
        return covering(names, zone, new Coverage(period, false));
    }

    static TimeFormats covering(List<String> names, ZoneId zone, Coverage coverage) {
        return new TimeFormats(
                List.copyOf(names), names.stream().map(TimeFormat::of).toList(), zone, coverage);
    }

    /** The time or period that the text says; {@code field} names the field in the refusal. */
    Parsed<TimeSpan> parse(String field, String text) {
        String plain = Spaces.plain(text);
        for (TimeFormat format : formats) {
            TimeFormat.Moment moment = format.read(plain, zone);
            if (moment != null) {
                return isPossible(moment.time())
                        ? Parsed.ok(span(moment))
                        : rejected(field, text, "the year must lie in " + FIRST_YEAR + ".." + LAST_YEAR);
            }
        }
        return rejected(field, text, advice(plain));
    }

    private String advice(String text) {
        for (TimeFormat format : formats) {
            String advice = format.advice(text);
            if (!advice.isEmpty()) {
                return advice;
            }
        }
        return "a time is expected, written as " + String.join(" or ", names);
    }

    static boolean isPossible(ZonedDateTime time) {
        return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
    }

    private static Parsed<TimeSpan> rejected(String field, String text, String detail) {
        return Parsed.rejected(Reason.BAD_TIME, field, text, detail);
    }

    private TimeSpan span(TimeFormat.Moment moment) {
        Period period = coverage.of(moment);
        if (period != null) {
            ZonedDateTime start = period.startOf(moment.time());
            return TimeSpan.of(millis(start), millis(period.next(start)) - 1);
        }
        Period whole = moment.whole();
        long at = millis(moment.time());
        return whole == null ? TimeSpan.at(at) : new TimeSpan(null, at, millis(whole.next(moment.time())) - 1);
    }

    private static long millis(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
