package io.harbinger.lab.backtest.label;

import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.yaml.Loaded;
import io.harbinger.yaml.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table of labels and collects their violations by line and column. */
final class LabelRowReader {

    private final LabelTable table;
    private final List<Violation> problems = new ArrayList<>();

    private LabelRowReader(LabelTable table) {
        this.table = table;
    }

    /** All rows as windows; {@code window} returns null for a row that gives no window or that it has reported. */
    static Loaded<List<Window>> all(
            LabelTable table,
            List<String> required,
            BiFunction<LabelRowReader, LabelTable.Row, @Nullable Window> window) {
        var reader = new LabelRowReader(table);
        for (String column : required) {
            if (!table.has(column)) {
                reader.problems.add(new Violation(
                        table.file(),
                        1,
                        0,
                        "",
                        "column '" + column + "' is missing; present: " + String.join(", ", table.columns())));
            }
        }
        List<Window> windows = new ArrayList<>();
        if (reader.problems.isEmpty()) {
            for (LabelTable.Row row : table.rows()) {
                Window read = window.apply(reader, row);
                if (read != null) {
                    windows.add(read);
                }
            }
        }
        return reader.problems.isEmpty() ? Loaded.ok(windows) : new Loaded.Invalid<>(reader.problems);
    }

    String text(LabelTable.Row row, @Nullable String column) {
        return table.cell(row, column);
    }

    /** Text that must be there; null once reported. */
    @Nullable String required(LabelTable.Row row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            report(row, column, "is missing");
            return null;
        }
        return text;
    }

    /** A time; null once reported. */
    @Nullable Interval time(LabelTable.Row row, String column, Function<String, @Nullable Interval> reader, String expected) {
        String text = required(row, column);
        Interval time = text == null ? null : reader.apply(text);
        if (text != null && time == null) {
            report(row, column, "'" + text + "' is no time; expected " + expected);
        }
        return time;
    }

    void report(LabelTable.Row row, String column, String message) {
        problems.add(new Violation(table.file(), row.line(), 0, column, message));
    }
}
