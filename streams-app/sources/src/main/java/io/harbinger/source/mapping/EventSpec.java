package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.EventTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one event is built from a row: its kind, and how each field that it fills is read. */
record EventSpec(EventTable<?> table, Map<EventField<?, ?>, FieldSpec> fields) {

    EventSpec {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    EventKind kind() {
        return table.kind();
    }

    @Nullable FieldSpec field(@Nullable EventField<?, ?> field) {
        return fields.get(field);
    }

    /** These fields, with {@code changes} replacing those of the same name. */
    EventSpec overlaidWith(Map<EventField<?, ?>, FieldSpec> changes) {
        var merged = new LinkedHashMap<>(fields);
        merged.putAll(changes);
        return new EventSpec(table, merged);
    }

    EventSpec bind(Header header) {
        var bound = new LinkedHashMap<EventField<?, ?>, FieldSpec>();
        fields.forEach((field, spec) -> bound.put(field, spec.bind(header)));
        return new EventSpec(table, bound);
    }

    /** Names of all columns that it can use. */
    Stream<String> columns() {
        return fields.values().stream().flatMap(FieldSpec::columns);
    }

    /** Names of the columns that must be there in a file with this header. */
    Stream<String> columns(Header header) {
        return fields.values().stream().flatMap(spec -> spec.columns(header));
    }
}
