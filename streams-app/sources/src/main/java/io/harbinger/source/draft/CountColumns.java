package io.harbinger.source.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the melts of the columns that are counts, so that each event is one that some indicator takes. A lone column is
 * what is counted. Of several, one may be the total by its name, and the others its parts. Where none is, each is counted
 * as if at a place of its own: that is right where the columns are places, and shows every column where they are not.
 */
final class CountColumns {

    private static final Pattern TOTAL = Pattern.compile("(?i)(.*[^a-z])?(total|all|sum|overall|gesamt)([^a-z].*)?");

    private final DraftRoles roles;
    private final DraftFields fields;
    private final List<Integer> columns;

    CountColumns(DraftRoles roles, DraftFields fields, List<Integer> columns) {
        this.roles = roles;
        this.fields = fields;
        this.columns = columns;
    }

    /** Whether the place of each event is the column that it comes from. */
    boolean arePlaces() {
        return columns.size() > 1 && total() == null;
    }

    /** The lines below {@code melt:}. */
    List<String> lines(@Nullable Integer node) {
        List<String> lines = new ArrayList<>();
        Integer total = columns.size() == 1 ? columns.get(0) : total();
        if (total == null) {
            lines.add(
                    "  # ? Each column is drafted as a place of its own, so that each is judged. Where one is the total,"
                            + " name it alone,");
            lines.add("  # ? give event: a node, and leave node out here.");
            byNumber(columns).forEach((value, alike) -> {
                lines.add("  - columns: " + list(alike));
                lines.add("    event: {node: " + place(node) + ", count: " + value + "}");
            });
            return lines;
        }
        lines.add("  - columns: " + list(List.of(total)));
        lines.add("    event: {count: " + value(total) + "}");
        parts(total, lines);
        return lines;
    }

    private void parts(int total, List<String> lines) {
        List<Integer> parts = columns.stream().filter(column -> column != total).toList();
        byNumber(parts).forEach((value, alike) -> {
            lines.add("  - columns: " + labelled(alike, total));
            lines.add("    event: {vesselType: \"{$label}\", count: " + value
                    + "}    # ? parts of the total: container, tanker, dry-bulk, general-cargo and roro are judged");
        });
    }

    /** The column that the others are parts of, by the names; null where none is. */
    private @Nullable Integer total() {
        for (int column : columns) {
            String name = roles.name(column);
            boolean begins = columns.stream()
                    .allMatch(other -> other == column || roles.name(other).startsWith(name));
            if (columns.size() > 1 && (begins || (TOTAL.matcher(name).matches() && hasPrefix()))) {
                return column;
            }
        }
        return null;
    }

    private boolean hasPrefix() {
        return prefix(columns.stream().map(roles::name).toList()) > 0;
    }

    private String labelled(List<Integer> parts, int total) {
        var names = new ArrayList<>(parts.stream().map(roles::name).toList());
        names.add(roles.name(total));
        int prefix = prefix(names);
        return parts.stream()
                .map(roles::name)
                .map(name -> DraftFields.quoted(name) + ": " + DraftFields.quoted(label(name.substring(prefix))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** As the catalogue writes types of ships. */
    private static String label(String part) {
        return part.replaceAll("^[^\\p{L}\\d]+", "").toLowerCase(Locale.ROOT).replaceAll("[_ ]+", "-");
    }

    /** Length of what all begin with, in whole words; one of them may be all of it. */
    private static int prefix(List<String> names) {
        String first = names.get(0);
        int length = first.length();
        for (String name : names) {
            while (!name.startsWith(first.substring(0, length))) {
                length--;
            }
        }
        while (length > 0 && !isEndOfWord(names, length)) {
            length--;
        }
        return length;
    }

    private static boolean isEndOfWord(List<String> names, int length) {
        boolean separated = !Character.isLetterOrDigit(names.get(0).charAt(length - 1));
        return separated
                || names.stream()
                        .allMatch(name -> name.length() == length || !Character.isLetterOrDigit(name.charAt(length)));
    }

    private Map<String, List<Integer>> byNumber(List<Integer> some) {
        return some.stream().collect(Collectors.groupingBy(this::value, LinkedHashMap::new, Collectors.toList()));
    }

    private String value(int column) {
        return fields.number("$value", roles.shape(column));
    }

    private String place(@Nullable Integer node) {
        return node == null ? "\"{$label}\"" : DraftFields.quoted("{" + roles.name(node) + "}/{$label}");
    }

    private String list(List<Integer> some) {
        return some.stream()
                .map(column -> DraftFields.quoted(roles.name(column)))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
