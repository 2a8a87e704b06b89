package io.harbinger.app.network;

import io.harbinger.yaml.Nearest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by column. A cell that is not what its column asks for is a violation, and reads as if it were
 * empty, so that the rest of the row is checked, too.
 */
record Row(String file, int line, Map<String, Integer> positions, List<String> cells, Violations violations) {

    private static final double DAY = Duration.ofDays(1).toMillis();

    /** A century. */
    private static final double MOST_DAYS = 36_525;

    void refuse(String column, String message) {
        violations.add(file, line, column, message);
    }

    /** The text; null where the cell is empty, or the file has no such column. */
    @Nullable String text(String column) {
        Integer position = positions.get(column);
        String cell = position == null ? "" : cells.get(position).strip();
        return cell.isEmpty() ? null : cell;
    }

    /** The text; empty, and a violation, where there is none. */
    String required(String column) {
        String text = text(column);
        if (text == null) {
            refuse(column, "must not be empty");
        }
        return text == null ? "" : text;
    }

    /** A number within bounds; null where the cell is empty or wrong. */
    @Nullable Double number(String column, double least, double most) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        refuse(column, "must be a number from " + plain(least) + " to " + plain(most) + ", was '" + text + "'");
        return null;
    }

    /** A share, 0..1. */
    double share(String column, double otherwise) {
        Double share = number(column, 0, 1);
        return share == null ? otherwise : share;
    }

    /** A span in days, as milliseconds; null where the cell is empty or wrong. */
    @Nullable Long days(String column) {
        Double days = number(column, 0, MOST_DAYS);
        return days == null ? null : Math.round(days * DAY);
    }

    boolean flag(String column, boolean otherwise) {
        String text = text(column);
        if (text == null) {
            return otherwise;
        }
        boolean yes = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes");
        if (!yes && !text.equalsIgnoreCase("false") && !text.equalsIgnoreCase("no")) {
            refuse(column, "must be true or false, was '" + text + "'");
        }
        return yes;
    }

    /** One of some words, in capitals. */
    String word(String column, List<String> words, String otherwise) {
        String text = text(column);
        if (text == null) {
            return otherwise;
        }
        String word = text.toUpperCase(Locale.ROOT);
        if (words.contains(word)) {
            return word;
        }
        refuse(
                column,
                "must be one of " + String.join(", ", words) + ", was '" + text + "'" + Nearest.hint(text, words));
        return otherwise;
    }

    /** The parts of a cell that are parted by semicolons. */
    List<String> list(String column) {
        String text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** A day (its first instant in UTC) or an instant, ISO 8601, as epoch milliseconds; null where empty or wrong. */
    @Nullable Long time(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            return instant.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            refuse(column, "must be a day or an instant as 2026-03-01 or 2026-03-01T00:00:00Z, was '" + text + "'");
            return null;
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
