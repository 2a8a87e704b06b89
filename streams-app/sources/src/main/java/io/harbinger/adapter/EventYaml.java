package io.harbinger.adapter;

import io.harbinger.config.yaml.YamlMap;
import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.EventKind;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the fields of an event section, and checks that an event has all it needs. */
final class EventYaml {

    private static final Map<EventField, List<String>> CODES = Map.of(
            EventField.TYPE, names(LogisticsType.values()),
            EventField.CLASSIFIER, names(Classifier.values()),
            EventField.FLOW, names(Flow.values()));

    private EventYaml() {}

    /** The fields given; mistakes are reported to the map. */
    static Map<EventField, FieldSpec> fields(YamlMap map, EventKind kind) {
        var fields = new EnumMap<EventField, FieldSpec>(EventField.class);
        for (EventField field : EventField.of(kind)) {
            String key = field.spelling();
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
        for (EventField field : EventField.of(event.kind())) {
            if (field.isRequiredOf(event.kind()) && event.field(field) == null && !map.failed(field.spelling())) {
                map.violation("lacks " + field.spelling() + ", which every " + YamlMap.spelling(event.kind())
                        + " event needs");
            }
        }
        boolean covers = event.field(EventField.EVENT_TIME) instanceof FieldSpec.Time time
                && time.formats().period() != null;
        if (event.kind() == EventKind.TRADE && !covers && event.field(EventField.PERIOD_START) == null) {
            map.violation("covers no period: give eventTime a period, or give periodStart");
        }
        boolean melts = map.has("columns") || map.has("pattern");
        event.fields().forEach((field, spec) -> {
            if (!melts && spec.needsMelt()) {
                map.violation(field.spelling(), "uses {$column}, {$label} or {$value}, which only a melt has");
            }
        });
    }

    private static boolean hasKnownCodes(YamlMap map, EventField field, FieldSpec spec) {
        List<String> known = CODES.get(field);
        if (known == null || !(spec instanceof FieldSpec.Text text)) {
            return true;
        }
        Collection<String> used =
                text.codes().isEmpty() ? constants(text) : text.codes().values();
        for (String code : used) {
            if (!known.contains(code)) {
                map.violation(field.spelling(), "'" + code + "' must be one of " + String.join(", ", known));
                return false;
            }
        }
        return true;
    }

    private static Set<String> constants(FieldSpec.Text text) {
        return text.source().alternatives().stream()
                .filter(Template::isConstant)
                .map(Template::text)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
