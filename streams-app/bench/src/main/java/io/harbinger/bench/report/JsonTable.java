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
    public static String write(Map<String, Object> circumstances, List<Figure> findings) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("circumstances", circumstances);
        List<Object> rows = new ArrayList<>();
        findings.forEach(finding -> rows.add(row(finding)));
        root.put("findings", rows);
        return IndentedJson.write(root);
    }

    private static Map<String, @Nullable Object> row(Figure finding) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("figure", finding.title());
        row.put("unit", finding.unit());
        row.put("median", finding.sample().median());
        row.put("min", finding.sample().min());
        row.put("max", finding.sample().max());
        row.put("rounds", finding.sample().values());
        Target target = finding.target();
        if (target != null) {
            row.put("comparison", target.sign());
            row.put("must", target.must());
            row.put("goal", target.goal());
            row.put("met", target.met(finding.sample().median()));
        }
        row.put("note", finding.note());
        return row;
    }
}
