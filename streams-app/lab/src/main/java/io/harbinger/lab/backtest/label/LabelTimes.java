package io.harbinger.lab.backtest.label;

import io.harbinger.lab.backtest.score.Interval;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in labels: UTC where there is no zone. */
final class LabelTimes {

    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;

    private LabelTimes() {}

    /** A date (its whole day) or a time (its instant) of ISO 8601, blank or T between; null if it is neither. */
    static @Nullable Interval iso(String text) {
        try {
            if (text.length() <= DATE_LENGTH) {
                return day(LocalDate.parse(text));
            }
            String time = text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1);
            boolean zoned = time.endsWith("Z") || time.lastIndexOf('+') > 0 || time.lastIndexOf('-') > DATE_LENGTH;
            long at = zoned
                    ? OffsetDateTime.parse(time).toInstant().toEpochMilli()
                    : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
            return new Interval(at, at + 1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day written with the month first, {@code 8/31/2017}; null if it is none. */
    static @Nullable Interval monthFirst(String text) {
        try {
            return day(LocalDate.parse(text, MONTH_FIRST));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Interval day(LocalDate day) {
        return new Interval(
                day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }
}
