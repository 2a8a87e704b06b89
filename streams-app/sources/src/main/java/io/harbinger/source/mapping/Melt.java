package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wide to long: each of these columns makes an event of its own; an empty cell makes none.
 *
 * @param fields what differs from the fields that all events of the row share
 * @param optional whether a file may lack columns of it
 */
record Melt(Selection columns, Map<EventField<?, ?>, FieldSpec> fields, boolean optional) {

    Melt {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Names and labels of those of its columns that a file has. */
    Map<String, String> labels(Header header) {
        var present = new LinkedHashMap<>(columns.labels(header));
        present.keySet().removeIf(column -> header.position(column) == ColumnProblems.MISSING);
        return present;
    }

    /** The columns to melt. */
    sealed interface Selection {

        /** Names and labels, in file order for a pattern, as listed for a list. */
        Map<String, String> labels(Header header);

        /** Names that must be there. */
        List<String> required();

        /** By name; the value is the label. */
        record Listed(Map<String, String> names) implements Selection {
            @Override
            public Map<String, String> labels(Header header) {
                return names;
            }

            @Override
            public List<String> required() {
                return new ArrayList<>(names.keySet());
            }
        }

        /** Names that match as a whole; the label is the first group, or the name where there is none. */
        record Matching(Pattern pattern) implements Selection {
            @Override
            public Map<String, String> labels(Header header) {
                var labels = new LinkedHashMap<String, String>();
                for (String column : header.columns()) {
                    Matcher matcher = pattern.matcher(column);
                    if (matcher.matches()) {
                        String group = matcher.groupCount() > 0 ? matcher.group(1) : null;
                        labels.put(column, group == null ? column : group);
                    }
                }
                return labels;
            }

            @Override
            public List<String> required() {
                return List.of();
            }
        }
    }
}
