package io.harbinger.catalogue;

import io.harbinger.domain.indicator.Match;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Source;
import io.harbinger.yaml.Nearest;
import io.harbinger.yaml.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code match}: one value, or a list of values, per field. */
final class MatchReader {

    private MatchReader() {}

    /** Selects everything where {@code map} is null; {@code source} is null where it is not known. */
    static Match read(@Nullable YamlMap map, @Nullable Source source) {
        if (map == null) {
            return Match.ALL;
        }
        var allowed = new HashMap<MatchField, Set<String>>();
        for (MatchField field : MatchField.values()) {
            String key = field.key();
            if (map.has(key)) {
                List<String> values = map.strings(key);
                map.check(key, !values.isEmpty(), "must have at least one value");
                if (source != null) {
                    map.check(key, MatchField.of(source).contains(field), "does not fit " + fitting(source));
                }
                checkCodes(map, key, values, field.codes());
                allowed.put(field, Set.copyOf(values));
            }
        }
        return new Match(allowed);
    }

    private static String fitting(Source source) {
        List<String> keys = MatchField.of(source).stream().map(MatchField::key).toList();
        String fields = keys.isEmpty() ? "no match fields" : String.join(", ", keys);
        return "source " + YamlMap.spelling(source) + ", which has " + fields;
    }

    private static void checkCodes(YamlMap map, String key, List<String> values, List<String> codes) {
        for (String value : values) {
            boolean known = codes.isEmpty() || codes.contains(value);
            String hint = Nearest.hint(value, codes);
            map.check(key, known, "must be one of " + String.join(", ", codes) + "; was '" + value + "'" + hint);
        }
    }
}
