package io.harbinger.source.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a draft as YAML. */
final class DraftFields {

    private final DraftRoles roles;

    DraftFields(DraftRoles roles) {
        this.roles = roles;
    }

    /** A text in quotes. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A text that stays in its line. */
    static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** A regular expression for names written like this one: its digits may be any, its letters too. */
    static String pattern(String name) {
        var pattern = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            pattern.append(pattern(name.charAt(i)));
        }
        return pattern.toString().replaceAll("((?:\\\\d){2,})", "\\\\d{1,4}");
    }

    private static String pattern(char c) {
        if (Character.isDigit(c)) {
            return "\\d";
        }
        if (Character.isLetter(c)) {
            return "\\p{L}";
        }
        return "-_/ ".indexOf(c) >= 0 ? String.valueOf(c) : "\\" + c;
    }

    String cell(int column) {
        return quoted("{" + roles.name(column) + "}");
    }

    /** A number from a column, or from {@code $value} of a melt. */
    String number(String column, ColumnShape shape) {
        String from = quoted("{" + column + "}");
        if (!(shape instanceof ColumnShape.Numbers numbers)
                || (numbers.notation().decimal() == '.' && numbers.notation().group() == null)) {
            return from;
        }
        Character group = numbers.notation().group();
        return "{from: " + from + ", decimal: "
                + quoted(String.valueOf(numbers.notation().decimal()))
                + (group == null ? "" : ", group: " + quoted(group.toString())) + "}";
    }

    /** A time; one that is no instant stays a bare date. */
    String time(String column, ColumnShape.Times times) {
        boolean melted = column.startsWith("$");
        return "{from: " + quoted("{" + column + "}") + ", formats: [" + quoted(times.format()) + "], zone: UTC"
                + (melted ? ", period: written" : "") + "}" + marks(times);
    }

    /** A time that is a whole period. */
    String periodTime(int column) {
        ColumnShape.Times times = (ColumnShape.Times) roles.shape(column);
        return "{from: " + cell(column) + ", formats: [" + quoted(times.format()) + "], zone: UTC, period: "
                + (times.isPeriod() ? times.period() : "month") + "}" + marks(times);
    }

    private static String marks(ColumnShape.Times times) {
        return "    # ? the zone of the place"
                + (times.isAmbiguous() ? "; day and month may be the other way round" : "");
    }

    /** The lines of a sensor and its metric. */
    String sensor(String label) {
        return "  sensor: " + quoted(label) + "\n  metric: " + quoted(label)
                + "    # ? what it measures, as temperature" + "\n  unit: \"1\"    # ? Cel, bar, kg, %, …";
    }

    /** The column of the time: the first that is not {@code other}. */
    int time(@Nullable Integer other) {
        List<Integer> times = roles.times();
        return times.stream()
                .filter(column -> !column.equals(other))
                .findFirst()
                .orElse(times.get(0));
    }
}
