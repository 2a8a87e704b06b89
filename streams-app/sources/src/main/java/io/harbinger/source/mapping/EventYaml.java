package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventTable;
import io.harbinger.domain.event.Presence;
import io.harbinger.yaml.YamlMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the fields of an event section, and checks that an event has all it needs. */
final class EventYaml {

    private EventYaml() {}

    /** The fields given; mistakes are reported to the map. */
    static Map<EventField<?, ?>, FieldSpec> fields(YamlMap map, EventTable<?> table) {
        var fields = new LinkedHashMap<EventField<?, ?>, FieldSpec>();
        for (EventField<?, ?> field : table.fields()) {
            String key = field.name();
            if (map.has(key)) {
                FieldSpec spec = new FieldYaml(map, key).spec(field.type());
                if (spec != null && hasKnownCodes(map, field, spec)) {
                    fields.put(field, spec);
                }
            }
        }
        return fields;
    }

    /** Reports, for a finished event, fields that are required and not filled, or that need a melt where there is none. */
    static void check(YamlMap map, EventSpec event) {
        Stream.<EventField<?, ?>>concat(Stream.of(event.table().time()), event.table().fields().stream())
                .distinct()
                .forEach(field -> checkFilled(map, event, field));
        EventField<?, ?> start = event.table().periodStart();
        boolean covers = event.field(event.table().time()) instanceof FieldSpec.Time time
                && !time.formats().coverage().isNone();
        if (start != null && start.presence() == Presence.DERIVABLE && !covers && event.field(start) == null) {
            map.violation("covers no period: give eventTime a period, or give periodStart");
        }
        boolean melts = map.has("columns") || map.has("pattern");
        event.fields().forEach((field, spec) -> {
            if (!melts && spec.needsMelt()) {
                map.violation(field.name(), "uses {$column}, {$label} or {$value}, which only a melt has");
            }
        });
    }

    private static void checkFilled(YamlMap map, EventSpec event, EventField<?, ?> field) {
        boolean required = field.presence() == Presence.REQUIRED;
        if (required && event.field(field) == null && !map.failed(field.name())) {
            map.violation("lacks " + field.name() + ", which every " + YamlMap.spelling(event.kind()) + " event needs");
        }
    }

    private static boolean hasKnownCodes(YamlMap map, EventField<?, ?> field, FieldSpec spec) {
        List<String> known = field.codeNames();
        if (known.isEmpty() || !(spec instanceof FieldSpec.Text text)) {
            return true;
        }
        Collection<String> used =
                text.codes().isEmpty() ? constants(text) : text.codes().values();
        for (String code : used) {
            if (!known.contains(code)) {
                map.violation(field.name(), "'" + code + "' must be one of " + String.join(", ", known));
                return false;
            }
        }
        return true;
    }

    private static Set<String> constants(FieldSpec.Text text) {
        return text.source().alternatives().stream()
                .filter(Template::isConstant)
                .map(Template::text)
                .collect(Collectors.toSet());
    }
}
