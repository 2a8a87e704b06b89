package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that templates can use while one event is built from a row.
 *
 * @param melted the melted column the event comes from; null where the row itself is the event
 * @param nulls texts that stand for a missing value
 */
record RowView(String file, Row row, @Nullable MeltedColumn melted, Set<String> nulls) {

    /** A column that makes an event of its own: its position, its name, and its label in the mapping. */
    record MeltedColumn(int position, String name, String label) {}

    /** The value of one part of a template; null where the row has none. */
    @Nullable String part(Template.Part part) {
        if (part instanceof Template.Part.Literal literal) {
            return literal.text();
        }
        if (part instanceof Template.Part.Cell cell) {
            return cell(cell.position());
        }
        return builtin((Template.Builtin) part);
    }

    private @Nullable String builtin(Template.Builtin builtin) {
        return switch (builtin) {
            case FILE -> file;
            case LINE -> Long.toString(row.line());
            case COLUMN -> melted == null ? null : melted.name();
            case LABEL -> melted == null ? null : melted.label();
            case VALUE -> melted == null ? null : cell(melted.position());
        };
    }

    /** A cell without the spaces around it; null for one that stands for a missing value, or that the file does not have. */
    @Nullable String cell(int position) {
        if (position < 0) {
            return null;
        }
        String cell = Spaces.strip(row.cells().get(position));
        return nulls.contains(cell) ? null : cell;
    }

    /** The column that an error message names when the value of the templates is wrong. */
    String blamedColumn(List<Template> templates, EventField<?, ?> field) {
        for (Template template : templates) {
            for (Template.Part part : template.parts()) {
                if (part instanceof Template.Part.Cell cell && cell.position() >= 0) {
                    return cell.column();
                }
                if (melted != null && part instanceof Template.Builtin builtin && builtin.needsMelt()) {
                    return melted.name();
                }
            }
        }
        return field.name();
    }
}
