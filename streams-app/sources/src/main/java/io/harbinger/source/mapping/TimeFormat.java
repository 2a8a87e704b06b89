package io.harbinger.source.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a time: {@code iso}, {@code epoch-s}, {@code epoch-ms}, or a pattern of
 * {@link DateTimeFormatter} with English names. Dates that no calendar has (30 February) are refused. A pattern without
 * a time of day means midnight, without a day the first of the month, without a month January. A zone in the text
 * overrules the mapping's.
 */
interface TimeFormat {

    /** The time; null when the text is not written this way. */
    @Nullable ZonedDateTime read(String text, ZoneId zone);

    /** Throws {@code IllegalArgumentException} for a pattern that is none. */
    static TimeFormat of(String spec) {
        return switch (spec) {
            case "iso" -> new IsoFormat();
            case "epoch-s" -> new Epoch(1000);
            case "epoch-ms" -> new Epoch(1);
            default -> Written.of(spec);
        };
    }

    /** A count since 1970-01-01T00:00Z. */
    record Epoch(long millis) implements TimeFormat {

        private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

        @Override
        public @Nullable ZonedDateTime read(String text, ZoneId zone) {
            return WHOLE.matcher(text).matches()
                    ? Instant.ofEpochMilli(Long.parseLong(text) * millis).atZone(zone)
                    : null;
        }
    }

    /** A date, perhaps with a time of day and a zone. */
    record Written(DateTimeFormatter formatter) implements TimeFormat {

        private static final Pattern QUOTED = Pattern.compile("'[^']*'");

        static Written of(String pattern) {
            String bare = QUOTED.matcher(pattern).replaceAll("");
            // Strict resolving asks for the year itself, not for a year of an era.
            var builder = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(bare.contains("G") ? pattern : yearOf(pattern));
            if (!bare.matches(".*[yuYe].*")) {
                throw new IllegalArgumentException("'" + pattern + "' has no year; write iso, epoch-s, epoch-ms or a"
                        + " pattern such as yyyy-MM-dd HH:mm:ss");
            }
            if (!bare.matches(".*[dDwWeQq].*")) {
                builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
            }
            if (!bare.matches(".*[MLDwWQq].*")) {
                builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
            }
            return new Written(builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
        }

        private static String yearOf(String pattern) {
            var out = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                quoted ^= c == '\'';
                out.append(c == 'y' && !quoted ? 'u' : c);
            }
            return out.toString();
        }

        @Override
        public @Nullable ZonedDateTime read(String text, ZoneId zone) {
            var position = new ParsePosition(0);
            // Parsed first without resolving: a text of another format then costs no exception.
            if (formatter.parseUnresolved(text, position) == null || position.getIndex() != text.length()) {
                return null;
            }
            try {
                return zoned(formatter.parse(text), zone);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static ZonedDateTime zoned(TemporalAccessor parsed, ZoneId zone) {
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneId own = parsed.query(TemporalQueries.zone());
            return LocalDate.from(parsed)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(own == null ? zone : own);
        }
    }
}
