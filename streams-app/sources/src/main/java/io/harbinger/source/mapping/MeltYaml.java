package io.harbinger.source.mapping;

import io.harbinger.domain.event.EventField;
import io.harbinger.domain.event.EventTable;
import io.harbinger.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one melt of a mapping. */
final class MeltYaml {

    private MeltYaml() {}

    static @Nullable Melt melt(YamlMap map, EventTable<?> table) {
        Melt.Selection columns = columns(map);
        Map<EventField<?, ?>, FieldSpec> fields = EventYaml.fields(map.map("event"), table);
        boolean optional = map.bool("optional", false);
        return columns == null ? null : map.build(() -> new Melt(columns, fields, optional));
    }

    private static Melt.@Nullable Selection columns(YamlMap map) {
        if (map.has("columns") == map.has("pattern")) {
            map.violation("must have exactly one of columns, pattern");
            return null;
        }
        if (map.has("pattern")) {
            Pattern pattern = FilterYaml.pattern(map, "pattern");
            return pattern == null ? null : new Melt.Selection.Matching(pattern);
        }
        return new Melt.Selection.Listed(map.isMap("columns") ? map.entries("columns") : list(map));
    }

    private static Map<String, String> list(YamlMap map) {
        var names = new LinkedHashMap<String, String>();
        for (String column : map.strings("columns")) {
            map.check("columns", names.putIfAbsent(column, column) == null, "names '" + column + "' twice");
        }
        return names;
    }
}
