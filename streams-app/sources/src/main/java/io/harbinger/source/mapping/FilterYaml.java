package io.harbinger.source.mapping;

import io.harbinger.yaml.YamlMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one filter of a mapping. */
final class FilterYaml {

    private FilterYaml() {}

    private enum Otherwise {
        SKIP,
        REJECT
    }

    static @Nullable RowFilter filter(YamlMap map) {
        String column = map.string("column");
        RowFilter.Test test = test(map);
        var otherwise = map.enumValue("otherwise", Otherwise.class, Otherwise.SKIP);
        boolean optional = map.bool("optional", false);
        return test == null
                ? null
                : map.build(() -> new RowFilter(column, test, otherwise == Otherwise.REJECT, optional));
    }

    private static RowFilter.@Nullable Test test(YamlMap map) {
        boolean equals = map.has("equals");
        boolean not = map.has("not");
        boolean matches = map.has("matches");
        if (Stream.of(equals, not, matches).filter(given -> given).count() != 1) {
            map.violation("must have exactly one of equals, not, matches");
            return null;
        }
        if (matches) {
            Pattern pattern = pattern(map, "matches");
            return pattern == null ? null : new RowFilter.Test.Matches(pattern);
        }
        return equals
                ? new RowFilter.Test.OneOf(Set.copyOf(map.strings("equals")))
                : new RowFilter.Test.NoneOf(Set.copyOf(map.strings("not")));
    }

    /** A regular expression; null once reported. */
    static @Nullable Pattern pattern(YamlMap map, String key) {
        String text = map.string(key);
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            map.violation(key, "'" + text + "' is not a regular expression: " + e.getDescription());
            return null;
        }
    }
}
