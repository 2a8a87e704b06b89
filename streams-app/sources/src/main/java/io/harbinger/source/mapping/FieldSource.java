package io.harbinger.source.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a field comes from.
 *
 * @param alternatives tried in order; the first that has a value in the row is used. A file has the columns of one of
 *     them at least
 * @param nulls texts that stand for a missing value here, beside those of the whole file
 * @param optional whether a file may have the columns of none
 */
record FieldSource(List<Template> alternatives, Set<String> nulls, boolean optional) {

    FieldSource {
        alternatives = List.copyOf(alternatives);
        nulls = Set.copyOf(nulls);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("from must name at least one text");
        }
    }

    @Nullable String text(RowView row) {
        for (Template template : alternatives) {
            String text = template.render(row);
            if (text != null && !nulls.contains(text)) {
                return text;
            }
        }
        return null;
    }

    Stream<String> columns() {
        return alternatives.stream().flatMap(template -> template.columns().stream());
    }

    /** Names of the columns that must be there in a file with this header: where it has none of the alternatives, the first's. */
    Stream<String> columns(Header header) {
        boolean served = alternatives.stream()
                .anyMatch(template -> template.columns().stream().allMatch(column -> header.position(column) >= 0));
        boolean ambiguous = columns().anyMatch(column -> header.position(column) == ColumnProblems.AMBIGUOUS);
        return (served || optional) && !ambiguous
                ? Stream.of()
                : ambiguous
                        ? columns().filter(column -> header.position(column) == ColumnProblems.AMBIGUOUS)
                        : alternatives.get(0).columns().stream();
    }

    boolean needsMelt() {
        return alternatives.stream().anyMatch(Template::needsMelt);
    }

    FieldSource bind(Header header) {
        return new FieldSource(
                alternatives.stream().map(template -> template.bind(header)).toList(), nulls, optional);
    }
}
