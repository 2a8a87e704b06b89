package io.harbinger.source.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether a file has the columns that a mapping needs. */
final class HeaderRules {

    private HeaderRules() {}

    /** The layout that a file with this header has; where it has none, the one that it comes nearest to. */
    static Mapping.Csv layout(Mapping.Csv csv, Header header) {
        Mapping.Csv nearest = csv;
        int fewest = csv.problems(header).size();
        for (Mapping.Csv other : csv.otherwise()) {
            int problems = other.problems(header).size();
            if (problems < fewest) {
                nearest = other;
                fewest = problems;
            }
        }
        return nearest;
    }

    /** What keeps a file with this header from being read: one sentence each, naming column and columns present. */
    static List<String> problems(Mapping.Csv csv, Header header) {
        var problems = new ArrayList<>(ColumnProblems.problems(needed(csv, header), header));
        for (Melt melt : csv.melts()) {
            if (melt.columns() instanceof Melt.Selection.Matching matching
                    && !melt.optional()
                    && matching.labels(header).isEmpty()) {
                problems.add("no column matches '" + matching.pattern() + "'; " + ColumnProblems.present(header));
            } else {
                problems.addAll(ColumnProblems.problems(twice(melt, header), header));
            }
        }
        boolean nothing = !csv.melts().isEmpty()
                && csv.melts().stream().allMatch(melt -> melt.labels(header).isEmpty());
        if (nothing && problems.isEmpty()) {
            problems.add("none of the columns " + String.join(", ", listed(csv.melts())) + " is there; "
                    + ColumnProblems.present(header));
        }
        return problems;
    }

    private static Set<String> needed(Mapping.Csv csv, Header header) {
        var needed = new LinkedHashSet<String>();
        csv.filters().stream()
                .filter(filter -> !filter.optional() || header.position(filter.column()) != ColumnProblems.MISSING)
                .forEach(filter -> needed.add(filter.column()));
        csv.event().columns(header).forEach(needed::add);
        for (Melt melt : csv.melts()) {
            if (!melt.optional()) {
                needed.addAll(melt.columns().required());
            }
            melt.fields().values().forEach(spec -> spec.columns(header).forEach(needed::add));
        }
        return needed;
    }

    private static Collection<String> listed(List<Melt> melts) {
        var listed = new LinkedHashSet<String>();
        melts.forEach(melt -> listed.addAll(melt.columns().required()));
        return listed;
    }

    private static List<String> twice(Melt melt, Header header) {
        return melt.labels(header).keySet().stream()
                .filter(column -> header.position(column) == ColumnProblems.AMBIGUOUS
                        && (melt.optional() || !melt.columns().required().contains(column)))
                .toList();
    }
}
