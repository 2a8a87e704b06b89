package io.harbinger.source.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Messages about columns that a mapping names and a file lacks or has twice. */
final class ColumnProblems {

    static final int MISSING = -1;
    static final int AMBIGUOUS = -2;

    private static final int MOST_LISTED = 40;

    private ColumnProblems() {}

    /** One sentence for each column that the header lacks or has twice. */
    static List<String> problems(Collection<String> wanted, Header header) {
        var problems = new ArrayList<String>();
        for (String column : wanted) {
            int position = header.position(column);
            if (position == MISSING) {
                problems.add("column '" + column + "' is missing; " + present(header));
            } else if (position == AMBIGUOUS) {
                problems.add("column '" + column + "' appears twice; " + present(header));
            }
        }
        return problems;
    }

    /** The columns present, shortened where they are very many. */
    static String present(Header header) {
        List<String> columns = header.columns();
        String listed = String.join(", ", columns.subList(0, Math.min(MOST_LISTED, columns.size())));
        String rest = columns.size() > MOST_LISTED ? ", … (" + columns.size() + " in all)" : "";
        return "the file has " + listed + rest;
    }
}
