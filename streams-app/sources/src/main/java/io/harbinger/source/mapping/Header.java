package io.harbinger.source.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The column names of one file, in order. A column is found by its name; where there is none of this very name, by one
 * that differs in nothing but case and blanks.
 */
record Header(List<String> columns, Map<String, Integer> positions, Map<String, Integer> alike) {

    static Header of(List<String> columns) {
        var stripped = columns.stream().map(Spaces::strip).toList();
        var positions = new HashMap<String, Integer>();
        var alike = new HashMap<String, Integer>();
        for (int i = 0; i < stripped.size(); i++) {
            positions.merge(stripped.get(i), i, (first, second) -> ColumnProblems.AMBIGUOUS);
            alike.merge(folded(stripped.get(i)), i, (first, second) -> ColumnProblems.AMBIGUOUS);
        }
        return new Header(stripped, Map.copyOf(positions), Map.copyOf(alike));
    }

    private static String folded(String column) {
        return Spaces.plain(column).replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }

    /** Without the nameless columns at its end, which a delimiter at the end of the line makes. */
    Header withoutNamelessEnd() {
        int size = columns.size();
        while (size > 1 && columns.get(size - 1).isEmpty()) {
            size--;
        }
        return size == columns.size() ? this : of(columns.subList(0, size));
    }

    /** Position from 0; {@link ColumnProblems#MISSING} or {@link ColumnProblems#AMBIGUOUS} where there is not exactly one. */
    int position(String column) {
        Integer exact = positions.get(column);
        return exact != null ? exact : alike.getOrDefault(folded(column), ColumnProblems.MISSING);
    }

    int size() {
        return columns.size();
    }
}
