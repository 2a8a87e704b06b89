package io.harbinger.source.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The column names of one file, in order. */
record Header(List<String> columns, Map<String, Integer> positions) {

    public static Header of(List<String> columns) {
        var stripped = columns.stream().map(String::strip).toList();
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < stripped.size(); i++) {
            positions.merge(stripped.get(i), i, (first, second) -> ColumnProblems.AMBIGUOUS);
        }
        return new Header(stripped, Map.copyOf(positions));
    }

    /** Position from 0; {@link ColumnProblems#MISSING} or {@link ColumnProblems#AMBIGUOUS} where there is not exactly one. */
    public int position(String column) {
        return positions.getOrDefault(column, ColumnProblems.MISSING);
    }

    public int size() {
        return columns.size();
    }
}
