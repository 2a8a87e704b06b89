package io.harbinger.bench.report;

import io.harbinger.app.report.IndentedJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures as JSON, with every round's value. */
public final class JsonTable {

    private JsonTable() {}

    /**
     * The whole run.
     *
     * @param circumstances machine and settings, by name
     */
    public static String write(Map<String, Object> circumstances, List<Figure> figures) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("circumstances", circumstances);
        List<Object> rows = new ArrayList<>();
        figures.forEach(figure -> rows.add(row(figure)));
        root.put("findings", rows);
        return IndentedJson.write(root);
    }

    private static Map<String, @Nullable Object> row(Figure figure) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("figure", figure.title());
        row.put("unit", figure.unit());
        row.put("median", figure.rounds().median());
        row.put("min", figure.rounds().min());
        row.put("max", figure.rounds().max());
        row.put("rounds", figure.rounds().values());
        Target target = figure.target();
        if (target != null) {
            row.put("comparison", target.sign());
            row.put("must", target.must());
            row.put("goal", target.goal());
            row.put("met", target.met(figure.rounds().median()));
        }
        row.put("note", figure.note());
        return row;
    }
}
