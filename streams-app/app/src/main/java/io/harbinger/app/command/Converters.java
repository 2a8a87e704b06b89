package io.harbinger.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads days, periods and paths of a command line, and says of others what is expected, not which class refused them. */
final class Converters {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** As in Prometheus: a whole number and a unit. */
    private static final Pattern SHORT_PERIOD = Pattern.compile("(\\d{1,9})([smhdw])");

    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    private Converters() {}

    /** Applies to the command line and the commands it has by now. */
    static void register(CommandLine line) {
        line.registerConverter(LocalDate.class, Converters::day);
        line.registerConverter(Duration.class, Converters::period);
        line.registerConverter(Path.class, Converters::path);
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    DAY.matcher(text).matches()
                            ? "the calendar has no day '" + text + "'"
                            : "must be a day such as 2021-03-24, was '" + text + "'");
        }
    }

    /** ISO 8601 ({@code P2D}, {@code PT12H}), or a whole number with s, m, h, d or w. */
    static Duration period(String text) {
        Matcher matcher = SHORT_PERIOD.matcher(text);
        if (matcher.matches()) {
            return UNITS.getOrDefault(matcher.group(2), Duration.ZERO).multipliedBy(Integer.parseInt(matcher.group(1)));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("must be a period such as 2d, 12h, P2D or PT12H, was '" + text + "'");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "'" + text + "' has characters that file names of this locale cannot have; set LC_ALL=C.UTF-8");
        }
    }
}
