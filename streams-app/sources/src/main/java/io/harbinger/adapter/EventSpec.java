package io.harbinger.adapter;

import io.harbinger.domain.event.EventKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one event is made of a row: its kind, and each field that is filled. */
record EventSpec(EventKind kind, Map<EventField, FieldSpec> fields) {

    EventSpec {
        fields = Map.copyOf(fields);
    }

    @Nullable FieldSpec field(EventField field) {
        return fields.get(field);
    }

    /** These fields with others over them. */
    EventSpec overlaidWith(Map<EventField, FieldSpec> changes) {
        var merged = new EnumMap<EventField, FieldSpec>(EventField.class);
        merged.putAll(fields);
        merged.putAll(changes);
        return new EventSpec(kind, merged);
    }

    EventSpec bind(Header header) {
        var bound = new EnumMap<EventField, FieldSpec>(EventField.class);
        fields.forEach((field, spec) -> bound.put(field, spec.bind(header)));
        return new EventSpec(kind, bound);
    }

    Stream<String> columns() {
        return fields.values().stream().flatMap(FieldSpec::columns);
    }
}
