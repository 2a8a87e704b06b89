package io.harbinger.app.text;

import java.util.List;

/** Rows with their columns below each other, as a terminal shows them: a Chinese character takes two places. */
public final class TextTable {

    private TextTable() {}

    /**
     * The rows as lines.
     *
     * @param rows at least one, all with as many columns as the first
     */
    public static List<String> align(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Columns.width(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(Columns.pad(row.get(column), widths[column] + 2));
        }
        return line.toString().stripTrailing();
    }
}
