package io.harbinger.source.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text with placeholders: <code>{column}</code> for a cell of the row, <code>{$file}</code> and the like for
 * {@link Builtin}s, <code>{{</code> and <code>}}</code> for braces.
 */
record Template(String text, List<Part> parts) {

    sealed interface Part {

        record Literal(String text) implements Part {}

        /** A cell by name; {@code position} is negative until bound. */
        record Cell(String column, int position) implements Part {}
    }

    /** Placeholders for values other than the row's cells. */
    enum Builtin implements Part {
        /** The file's name without folders and endings; {@code stdin} for standard input. */
        FILE,
        /** Line on which the row starts. */
        LINE,
        /** Name of the melted column. */
        COLUMN,
        /** What the mapping calls the melted column. */
        LABEL,
        /** Cell of the melted column. */
        VALUE;

        String spelling() {
            return "$" + name().toLowerCase(Locale.ROOT);
        }

        boolean needsMelt() {
            return this == COLUMN || this == LABEL || this == VALUE;
        }
    }

    /** Throws {@code IllegalArgumentException} where a brace is not closed or a {@code $} word unknown. */
    static Template parse(String text) {
        var parts = new ArrayList<Part>();
        var literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean doubled = (c == '{' || c == '}') && at + 1 < text.length() && text.charAt(at + 1) == c;
            if (c == '{' && !doubled) {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new IllegalArgumentException("'" + text + "' opens a brace that is never closed");
                }
                addLiteral(parts, literal);
                parts.add(placeholder(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                literal.append(c);
                at += doubled ? 2 : 1;
            }
        }
        addLiteral(parts, literal);
        return new Template(text, List.copyOf(parts));
    }

    private static void addLiteral(List<Part> parts, StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private static Part placeholder(String name) {
        if (!name.startsWith("$")) {
            return new Part.Cell(name.strip(), ColumnProblems.MISSING);
        }
        for (Builtin builtin : Builtin.values()) {
            if (builtin.spelling().equals(name)) {
                return builtin;
            }
        }
        throw new IllegalArgumentException(
                "{" + name + "} is unknown; known are {$file}, {$line}, {$column}, {$label}, {$value} and {COLUMN}");
    }

    /** Names of the columns it needs. */
    List<String> columns() {
        var columns = new ArrayList<String>();
        for (Part part : parts) {
            if (part instanceof Part.Cell cell) {
                columns.add(cell.column());
            }
        }
        return columns;
    }

    boolean needsMelt() {
        return parts.stream().anyMatch(part -> part instanceof Builtin builtin && builtin.needsMelt());
    }

    boolean isConstant() {
        return parts.stream().allMatch(Part.Literal.class::isInstance);
    }

    Template bind(Header header) {
        var bound = parts.stream()
                .map(part -> part instanceof Part.Cell cell
                        ? new Part.Cell(cell.column(), header.position(cell.column()))
                        : part)
                .toList();
        return new Template(text, bound);
    }

    /** The text for one row; null where one of its parts is missing there. */
    @Nullable String render(RowView row) {
        if (parts.size() == 1) {
            return row.part(parts.get(0));
        }
        var rendered = new StringBuilder();
        for (Part part : parts) {
            String value = row.part(part);
            if (value == null) {
                return null;
            }
            rendered.append(value);
        }
        return rendered.toString();
    }
}
