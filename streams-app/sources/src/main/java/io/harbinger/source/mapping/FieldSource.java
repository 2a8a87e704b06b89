package io.harbinger.source.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a field comes from.
 *
 * @param alternatives tried in order; the first that has a value in the row is used
 * @param nulls texts that stand for a missing value here, beside those of the whole file
 */
record FieldSource(List<Template> alternatives, Set<String> nulls) {

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

    FieldSource bind(Header header) {
        return new FieldSource(
                alternatives.stream().map(template -> template.bind(header)).toList(), nulls);
    }
}
