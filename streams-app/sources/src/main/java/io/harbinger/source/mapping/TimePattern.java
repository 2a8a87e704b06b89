package io.harbinger.source.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@link DateTimeFormatter} with English names, whatever the locale of the process.
 *
 * <p>What is not written is the first: without a time of day midnight, without a day the first of the month, quarter or
 * week, without a month January. Two digits of a year are 1969 to 2068, as POSIX has it. {@code Y} and {@code w} are the
 * year and week of ISO 8601 everywhere; {@code Www} and {@code Qq} need no quotes.
 *
 * @param whole the period that a text without a time of day stands for
 */
record TimePattern(DateTimeFormatter formatter, Period whole) implements TimeFormat {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    /** A quoted text, a run of a letter that is treated here, or anything else up to the next of them. */
    private static final Pattern PART = Pattern.compile("'[^']*'|y+|u+|Y+|w+|[ec]{1,2}(?![ec])|[^'yuYwec]+|[ec]+");

    private static final LocalDate FIRST_SHORT_YEAR = LocalDate.of(1969, 1, 1);
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2024, 8, 23, 17, 45, 36, 123_456_789, ZoneOffset.UTC);

    static TimePattern of(String spec) {
        String pattern = spec.replaceAll("(?<!['W])W(?=w)", "'W'").replaceAll("(?<!['Q])Q(?=q)", "'Q'");
        if (letters(pattern).matches("x{4}[^yuY]*w.*")) {
            // Joda's letter for the year of a week.
            pattern = pattern.replaceFirst("x{4}", "YYYY");
        }
        var unused = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH); // complains of what is no pattern at all
        String letters = letters(pattern);
        if (!letters.matches(".*[yuYe].*")) {
            throw new IllegalArgumentException("'" + spec
                    + "' has no year; write iso, epoch-s, epoch-ms or a pattern such as" + " yyyy-MM-dd HH:mm:ss");
        }
        boolean timed = letters.matches(".*[HhKkmsSAaBnN].*");
        var format = new TimePattern(formatter(pattern, letters), whole(letters));
        format.check(letters, timed);
        return format;
    }

    /** The pattern without what is quoted. */
    private static String letters(String pattern) {
        return QUOTED.matcher(pattern).replaceAll("");
    }

    private static Period whole(String letters) {
        if (letters.matches(".*[dDeEc].*")) {
            return Period.DAY;
        }
        if (letters.contains("w")) {
            return Period.WEEK;
        }
        return letters.matches(".*[ML].*") ? Period.MONTH : letters.matches(".*[Qq].*") ? Period.QUARTER : Period.YEAR;
    }

    private static DateTimeFormatter formatter(String pattern, String letters) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        Matcher part = PART.matcher(pattern);
        int end = 0;
        while (part.find()) {
            append(builder, part.group(), letters.contains("G"));
            end = part.end();
        }
        builder.appendPattern(pattern.substring(end));
        addDefaults(builder, letters);
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void append(DateTimeFormatterBuilder builder, String part, boolean ofEra) {
        switch (part.charAt(0)) {
            case 'y', 'u' -> appendYear(builder, part, ofEra);
            case 'Y' -> appendYear(builder, IsoFields.WEEK_BASED_YEAR, part.length());
            case 'w' ->
                builder.appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, part.length(), 2, SignStyle.NOT_NEGATIVE);
            case 'e', 'c' -> {
                if (part.length() > 2) {
                    builder.appendPattern("E".repeat(part.length()));
                } else {
                    builder.appendValue(ChronoField.DAY_OF_WEEK, 1);
                }
            }
            default -> builder.appendPattern(part);
        }
    }

    /** Strict resolving asks for the year itself, not for a year of an era. */
    private static void appendYear(DateTimeFormatterBuilder builder, String part, boolean ofEra) {
        if (ofEra) {
            builder.appendPattern(part);
        } else {
            appendYear(builder, ChronoField.YEAR, part.length());
        }
    }

    private static void appendYear(DateTimeFormatterBuilder builder, TemporalField year, int length) {
        if (length == 2) {
            builder.appendValueReduced(year, 2, 2, FIRST_SHORT_YEAR);
        } else {
            builder.appendValue(year, length, 10, length < 4 ? SignStyle.NORMAL : SignStyle.EXCEEDS_PAD);
        }
    }

    private static void addDefaults(DateTimeFormatterBuilder builder, String letters) {
        boolean weeks = letters.contains("w");
        if (weeks && !letters.matches(".*[eEc].*")) {
            builder.parseDefaulting(ChronoField.DAY_OF_WEEK, 1);
        }
        if (!letters.matches(".*[dDweQq].*")) {
            builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        }
        if (!letters.matches(".*[MLDwWQq].*")) {
            builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
        }
        if (letters.matches(".*[Qq].*") && !letters.matches(".*[dD].*")) {
            builder.parseDefaulting(
                    letters.matches(".*[ML].*") ? ChronoField.DAY_OF_MONTH : IsoFields.DAY_OF_QUARTER, 1);
        }
    }

    /** Refuses a pattern that cannot read what it writes itself: no text of a file could give a time. */
    private void check(String letters, boolean timed) {
        String hint = hint(letters);
        if (hint.isEmpty()) {
            try {
                TemporalAccessor parsed = formatter.parse(formatter.format(SAMPLE));
                boolean complete = !timed || parsed.query(TemporalQueries.localTime()) != null;
                if (complete && parsed.query(TemporalQueries.localDate()) != null) {
                    return;
                }
            } catch (DateTimeException e) {
                hint = "";
            }
        }
        throw new IllegalArgumentException("it can never give a time"
                + (hint.isEmpty()
                        ? ": a year, month and day are needed (yyyy MM dd), a year and quarter (yyyy q), or a"
                                + " year and week (YYYY ww)"
                        : hint));
    }

    /** What the usual slips would have been; empty for none. */
    private static String hint(String letters) {
        if (letters.matches(".*D.*") && letters.matches(".*[ML].*")) {
            return ": D is the day of the year, d that of the month";
        }
        if (letters.matches(".*[HhKkms].*") && !letters.matches(".*[HhKk].*")) {
            return ": m is the minute and needs an hour, M the month";
        }
        if (letters.matches(".*[hK].*") && !letters.matches(".*[aB].*")) {
            return ": h is an hour of a half day and needs a, H is the hour of the day";
        }
        if (letters.contains("Y") && !letters.contains("w")) {
            return ": Y is the year of a week, y that of a date";
        }
        return letters.contains("w") && !letters.contains("Y") ? ": a week w needs its own year, Y" : "";
    }

    @Override
    public @Nullable Moment read(String text, ZoneId zone) {
        var position = new ParsePosition(0);
        // Parsed first without resolving: a text of another format then costs no exception.
        if (formatter.parseUnresolved(text, position) == null || position.getIndex() != text.length()) {
            return null;
        }
        try {
            return moment(formatter.parse(text), zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String advice(String text) {
        var position = new ParsePosition(0);
        boolean written = formatter.parseUnresolved(text, position) != null && position.getIndex() == text.length();
        return written ? "the calendar has no such time" : "";
    }

    private Moment moment(TemporalAccessor parsed, ZoneId zone) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneId own = parsed.query(TemporalQueries.zone());
        ZonedDateTime zoned = LocalDate.from(parsed)
                .atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(own == null ? zone : own);
        return new Moment(zoned, time == null ? whole : null);
    }
}
