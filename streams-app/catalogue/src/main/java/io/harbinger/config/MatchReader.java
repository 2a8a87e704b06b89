package io.harbinger.config;

import io.harbinger.config.yaml.Nearest;
import io.harbinger.config.yaml.YamlMap;
import io.harbinger.domain.event.Classifier;
import io.harbinger.domain.event.Flow;
import io.harbinger.domain.event.LogisticsType;
import io.harbinger.domain.indicator.Match;
import io.harbinger.domain.indicator.MatchField;
import io.harbinger.domain.indicator.Source;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code match}: one value, or a list of values, per field. */
final class MatchReader {

    private static final Map<MatchField, String> KEYS = Map.of(
            MatchField.METRIC, "metric",
            MatchField.UNIT, "unit",
            MatchField.TYPE, "type",
            MatchField.CLASSIFIER, "classifier",
            MatchField.VESSEL_TYPE, "vesselType",
            MatchField.FLOW, "flow",
            MatchField.REPORTER, "reporter");

    private MatchReader() {}

    /** The key of a field in YAML. */
    static String key(MatchField field) {
        return KEYS.getOrDefault(field, field.name());
    }

    /** Selects everything where {@code map} is null; {@code source} is null where it is not known. */
    static Match read(@Nullable YamlMap map, @Nullable Source source) {
        if (map == null) {
            return Match.ALL;
        }
        var allowed = new EnumMap<MatchField, Set<String>>(MatchField.class);
        for (MatchField field : MatchField.values()) {
            String key = key(field);
            if (map.has(key)) {
                List<String> values = map.strings(key);
                map.check(key, !values.isEmpty(), "must have at least one value");
                if (source != null) {
                    map.check(key, SourceFields.matches(source).contains(field), "does not fit " + fitting(source));
                }
                checkCodes(map, key, values, codes(field));
                allowed.put(field, Set.copyOf(values));
            }
        }
        return new Match(allowed);
    }

    private static String fitting(Source source) {
        List<String> keys =
                SourceFields.matches(source).stream().map(MatchReader::key).toList();
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

    /** The closed code list of a field; empty where any text goes. */
    private static List<String> codes(MatchField field) {
        return switch (field) {
            case TYPE -> names(LogisticsType.values());
            case CLASSIFIER -> names(Classifier.values());
            case FLOW -> names(Flow.values());
            case METRIC, UNIT, VESSEL_TYPE, REPORTER -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
