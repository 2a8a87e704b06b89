package io.harbinger.source.draft;

import io.harbinger.source.mapping.NumberNotation;
import io.harbinger.source.mapping.TimeNotation;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a column look like. */
sealed interface ColumnShape {

    /**
     * Times.
     *
     * @param format that reads the cells
     * @param period that they stand for, as {@link TimeNotation#period} has it; empty for instants
     * @param isAmbiguous whether another order of day and month reads them too
     */
    record Times(String format, String period, boolean isAmbiguous) implements ColumnShape {

        boolean isPeriod() {
            return !period.isEmpty();
        }
    }

    /** Numbers; {@code counts}: whole ones, at least 0. */
    record Numbers(NumberNotation notation, boolean counts) implements ColumnShape {}

    /** Other texts. */
    record Words(long distinct) implements ColumnShape {}

    /** Without a value in the sample. */
    record Empty() implements ColumnShape {}

    /** Formats that are told from numbers by how they are written; of two orders of day and month the first is assumed. */
    List<TimeNotation> TIMES = Stream.of(
                    "iso",
                    "yyyy/MM/dd HH:mm:ssX",
                    "yyyy/MM/dd[ HH:mm[:ss]]",
                    "yyyy-M-d[ H:mm[:ss]]",
                    "d.M.yyyy[ HH:mm[:ss]]",
                    "M/d/yyyy[ H:mm[:ss]]",
                    "d/M/yyyy[ H:mm[:ss]]",
                    "M/d/yyyy[ h:mm[:ss] a]",
                    "M/d/yy",
                    "d/M/yy",
                    "d-MMM-yyyy[ HH:mm[:ss]]",
                    "d-MMM-yy",
                    "d MMM yyyy[ HH:mm[:ss]]",
                    "MMM d, yyyy",
                    "yyyy-MM",
                    "yyyy-Qq",
                    "YYYY-Www")
            .map(TimeNotation::of)
            .toList();

    /** Formats of digits alone, believed only of a column whose name speaks of time. */
    List<TimeNotation> DIGITS = Stream.of("yyyyMMdd", "yyyyMM", "yyyy", "epoch-s", "epoch-ms", "epoch-us", "epoch-ns")
            .map(TimeNotation::of)
            .toList();

    Pattern TIME_NAME = Pattern.compile(".*(date|time|day|month|year|period|when|stamp|epoch|^ts$|日期|时间|月|年).*");

    /** The shape of a column; {@code commas}: whether the sample has decimal commas. */
    static ColumnShape of(TableSample sample, int column, boolean commas) {
        List<String> cells = sample.cells(column);
        if (cells.isEmpty()) {
            return new Empty();
        }
        String name = sample.columns().get(column).toLowerCase(Locale.ROOT);
        Times times = times(cells, TIME_NAME.matcher(name).matches());
        if (times != null) {
            return times;
        }
        for (NumberNotation notation : notations(commas)) {
            if (most(cells, notation::reads)) {
                return new Numbers(notation, most(cells, notation::readsCount));
            }
        }
        return new Words(cells.stream().distinct().count());
    }

    /** Null where they are no times. */
    static @Nullable Times times(List<String> cells, boolean named) {
        List<TimeNotation> reading = Stream.concat(TIMES.stream(), named ? DIGITS.stream() : Stream.of())
                .filter(format -> most(cells, format::reads))
                .toList();
        if (reading.isEmpty()) {
            return null;
        }
        TimeNotation first = reading.get(0);
        boolean other = reading.stream().anyMatch(format -> isDayFirst(format) != isDayFirst(first));
        return new Times(first.name(), first.period(cells), first.name().contains("/") && other);
    }

    /** All but one of twenty: a few cells of any file are wrong. */
    private static boolean most(List<String> cells, Predicate<String> test) {
        return cells.stream().filter(test.negate()).count() <= cells.size() / 20;
    }

    private static boolean isDayFirst(TimeNotation format) {
        return format.name().startsWith("d");
    }

    /** In a table with decimal commas a point rather groups digits. */
    private static List<NumberNotation> notations(boolean commas) {
        var plain = new NumberNotation('.', null);
        var comma = new NumberNotation(',', null);
        var english = new NumberNotation('.', ',');
        var german = new NumberNotation(',', '.');
        var spaced = new NumberNotation(',', ' ');
        return commas ? List.of(comma, german, spaced, plain, english) : List.of(plain, english, comma, german, spaced);
    }
}
