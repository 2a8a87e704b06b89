package io.harbinger.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows where it stands. Immutable. */
public sealed interface YamlNode {

    YamlPosition position();

    /** What it is, for a message: {@code 'text'}, {@code a list}, {@code a map}, {@code nothing}. */
    String describe();

    /**
     * A single value.
     *
     * @param value its text as written, without quotes; never turned into a boolean or number by YAML's own rules, so
     *     that the country code NO stays text
     * @param quoted whether it was written as text on purpose
     */
    record Text(YamlPosition position, String value, boolean quoted) implements YamlNode {

        private static final int MOST_SHOWN = 200;

        @Override
        public String describe() {
            return value.length() <= MOST_SHOWN ? "'" + value + "'" : "'" + value.substring(0, MOST_SHOWN) + "…'";
        }
    }

    /** A key without a value, or {@code null}. */
    record Nothing(YamlPosition position) implements YamlNode {
        @Override
        public String describe() {
            return "nothing";
        }
    }

    record Items(YamlPosition position, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Keys with their values, in file order. */
    record Fields(YamlPosition position, Map<String, Field> fields) implements YamlNode {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String describe() {
            return "a map";
        }

        /** These fields with those of {@code changes} over them, maps deeply; a key without a value removes it. */
        public Fields overlaidWith(Fields changes) {
            var merged = new LinkedHashMap<>(fields);
            changes.fields.forEach((key, change) -> {
                Field before = merged.get(key);
                if (change.value instanceof Nothing) {
                    merged.remove(key);
                } else if (before != null
                        && before.value instanceof Fields inner
                        && change.value instanceof Fields innerChanges) {
                    merged.put(key, new Field(change.key, inner.overlaidWith(innerChanges)));
                } else {
                    merged.put(key, change);
                }
            });
            return new Fields(changes.position, merged);
        }
    }

    /** A value and where its key stands. */
    record Field(YamlPosition key, YamlNode value) {}
}
