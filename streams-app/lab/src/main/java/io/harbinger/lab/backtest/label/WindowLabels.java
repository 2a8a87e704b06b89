package io.harbinger.lab.backtest.label;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plain table: {@code subject, start, end, name, min level}. Dates mean whole days; the level may be left out
 * (BLUE), and {@code none} marks a window that need not be found but explains alarms.
 */
final class WindowLabels {

    private static final List<String> REQUIRED = List.of("subject", "start", "end", "name");
    private static final List<String> LEVEL_COLUMNS = List.of("min level", "level");
    private static final List<String> COLUMNS =
            Stream.concat(REQUIRED.stream(), LEVEL_COLUMNS.stream()).toList();
    private static final String ISO = "a date or time of ISO 8601, such as 2021-03-23 or 2021-03-23T05:40:00Z";

    private WindowLabels() {}

    static Loaded<List<Window>> read(Path file, LabelOptions options) {
        return LabelTable.read(file).then(table -> {
            String level = LEVEL_COLUMNS.stream().filter(table::has).findFirst().orElse(null);
            List<Violation> misspelt = table.misspelt(COLUMNS);
            return misspelt.isEmpty()
                    ? LabelRowReader.all(table, REQUIRED, (reader, row) -> window(reader, row, level, options))
                    : new Loaded.Invalid<>(misspelt);
        });
    }

    private static @Nullable Window window(
            LabelRowReader reader, LabelTable.Row row, @Nullable String levelColumn, LabelOptions options) {
        String subject = reader.required(row, "subject");
        Interval start = reader.time(row, "start", LabelTimes::iso, ISO);
        Interval end = reader.time(row, "end", LabelTimes::iso, ISO);
        Level level = level(reader, row, levelColumn);
        if (subject == null || start == null || end == null || level == null) {
            return null;
        }
        long last = end.to() - 1;
        if (last < start.from()) {
            reader.report(
                    row, "end", "'" + reader.text(row, "end") + "' lies before the start " + reader.text(row, "start"));
            return null;
        }
        boolean required = level != Level.NONE;
        return new Window(
                subject,
                reader.text(row, "name"),
                start.from(),
                last,
                start.from() - options.before().toMillis(),
                last + options.after().toMillis(),
                required ? level : Level.BLUE,
                required,
                required && level != Level.BLUE ? "at least " + level : "");
    }

    private static @Nullable Level level(LabelRowReader reader, LabelTable.Row row, @Nullable String column) {
        String text = reader.text(row, column);
        if (text.isEmpty()) {
            return Level.BLUE;
        }
        for (Level level : Level.values()) {
            if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        String allowed = Arrays.stream(Level.values()).map(Level::name).collect(Collectors.joining(", "));
        reader.report(row, String.valueOf(column), "'" + text + "' is no level; allowed: " + allowed);
        return null;
    }
}
