package io.harbinger.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The column names of one file, in order. */
public record Header(List<String> columns, Map<String, Integer> positions) {

    public static Header of(List<String> columns) {
        var stripped = columns.stream().map(String::strip).toList();
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < stripped.size(); i++) {
            positions.merge(stripped.get(i), i, (first, second) -> Columns.AMBIGUOUS);
        }
        return new Header(stripped, Map.copyOf(positions));
    }

    /** Position from 0; {@link Columns#MISSING} or {@link Columns#AMBIGUOUS} where there is not exactly one. */
    public int position(String column) {
        return positions.getOrDefault(column, Columns.MISSING);
    }

    public int size() {
        return columns.size();
    }
}
