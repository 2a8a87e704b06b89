package io.harbinger.lab.backtest.label;

import io.harbinger.domain.score.Level;
import io.harbinger.lab.backtest.score.Interval;
import io.harbinger.lab.backtest.score.Window;
import io.harbinger.yaml.Loaded;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CyPort's table of storms at ports. A storm with an impact of 0 passed without effect and is no window. */
final class CyPortLabels {

    static final String PORT = "PORT_ID";
    private static final String NAME = "port";
    private static final String START = "start_date";
    private static final String END = "end_date";
    private static final String IMPACT = "max_impact";
    private static final String DATE = "a date as month/day/year, such as 8/31/2017";

    private CyPortLabels() {}

    static Loaded<List<Window>> read(LabelTable table, LabelOptions options) {
        return LabelRowReader.all(
                table, List.of(PORT, START, END, IMPACT), (reader, row) -> window(reader, row, options));
    }

    /** The ports' names by id; those of storms without effect too. */
    static Map<String, String> names(LabelTable table) {
        Map<String, String> names = new HashMap<>();
        for (LabelTable.Row row : table.rows()) {
            String name = table.cell(row, NAME);
            if (!name.isEmpty()) {
                names.putIfAbsent(table.cell(row, PORT), name);
            }
        }
        return names;
    }

    private static @Nullable Window window(LabelRowReader reader, LabelTable.Row row, LabelOptions options) {
        String port = reader.required(row, PORT);
        Interval start = reader.time(row, START, LabelTimes::monthFirst, DATE);
        Interval end = reader.time(row, END, LabelTimes::monthFirst, DATE);
        Double impact = impact(reader, row);
        if (port == null || start == null || end == null || impact == null) {
            return null;
        }
        if (end.from() < start.from()) {
            reader.report(row, END, "'" + reader.text(row, END) + "' lies before the start " + reader.text(row, START));
            return null;
        }
        return impact == 0 ? null : window(reader, row, port, new Interval(start.from(), end.to()), impact, options);
    }

    private static Window window(
            LabelRowReader reader,
            LabelTable.Row row,
            String port,
            Interval time,
            double impact,
            LabelOptions options) {
        String name = ("storm " + reader.text(row, "SID")).strip();
        return new Window(
                port,
                name,
                time.from(),
                time.to() - 1,
                time.from() - options.before().toMillis(),
                time.to() - 1 + options.after().toMillis(),
                Level.BLUE,
                impact >= options.minImpact(),
                String.format(Locale.ROOT, "%.0f %% of traffic lost on the worst day", 100 * impact));
    }

    private static @Nullable Double impact(LabelRowReader reader, LabelTable.Row row) {
        String text = reader.required(row, IMPACT);
        if (text == null) {
            return null;
        }
        try {
            double impact = Double.parseDouble(text);
            if (impact >= 0 && impact <= 1) {
                return impact;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        reader.report(row, IMPACT, "'" + text + "' is no share; expected a number from 0 to 1");
        return null;
    }
}
