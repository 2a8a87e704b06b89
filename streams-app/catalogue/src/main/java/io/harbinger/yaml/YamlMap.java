package io.harbinger.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one map, read with typed getters.
 *
 * <p>A getter that finds nothing, or something wrong, reports a violation and returns a placeholder (empty text, 0, the
 * first choice), so that the reader goes on and finds the next mistake; {@link #failed} reports that, and {@link
 * #build} constructs only where nothing was wrong. The getters with a fallback return the fallback for a missing key.
 * Keys that no getter asked for are reported as unknown after the reader has returned. Not thread safe.
 */
public final class YamlMap {

    private final Nodes nodes;

    YamlMap(Nodes nodes) {
        this.nodes = nodes;
    }

    static YamlMap root(YamlNode.Fields root, Problems problems) {
        return new YamlMap(new Nodes(root, problems, null, ""));
    }

    /** How an enum constant is spelt in YAML: lower case, dashes. */
    public static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the map stands. */
    public YamlPosition position() {
        return nodes.position();
    }

    /** The keys in file order. */
    public List<String> keys() {
        return nodes.keys();
    }

    /** Whether the key is there with a value; the key counts as known from then on. */
    public boolean has(String key) {
        return nodes.value(key) != null;
    }

    /** Whether the key's value is a map, for keys that take either text or a map. */
    public boolean isMap(String key) {
        return nodes.value(key) instanceof YamlNode.Fields;
    }

    /** What stands at the key, for a message: a text in quotes, shortened; {@code nothing} where it is missing. */
    public String describe(String key) {
        YamlNode value = nodes.value(key);
        return value == null ? "nothing" : value.describe();
    }

    public String string(String key) {
        return read(key, "", Scalar::text);
    }

    public String string(String key, String fallback) {
        return has(key) ? string(key) : fallback;
    }

    public @Nullable String optionalString(String key) {
        return has(key) ? string(key) : null;
    }

    /** A finite number. */
    public double number(String key) {
        return read(key, 0.0, Scalar::number);
    }

    public double number(String key, double fallback) {
        return has(key) ? number(key) : fallback;
    }

    /** A whole number of up to nine digits. */
    public int integer(String key) {
        return read(key, 0, Scalar::whole);
    }

    public int integer(String key, int fallback) {
        return has(key) ? integer(key) : fallback;
    }

    public boolean bool(String key, boolean fallback) {
        return has(key) ? read(key, false, Scalar::bool) : fallback;
    }

    /** An ISO 8601 duration of days or less. */
    public Duration duration(String key) {
        return read(key, Duration.ZERO, Scalar::duration);
    }

    public Duration duration(String key, Duration fallback) {
        return has(key) ? duration(key) : fallback;
    }

    /** A constant in its {@link #spelling}. */
    public <E extends Enum<E>> E enumValue(String key, Class<E> type) {
        var choices = new LinkedHashMap<String, E>();
        for (E constant : type.getEnumConstants()) {
            choices.put(spelling(constant), constant);
        }
        return choice(key, choices);
    }

    public <E extends Enum<E>> E enumValue(String key, Class<E> type, E fallback) {
        return has(key) ? enumValue(key, type) : fallback;
    }

    /** One of the given spellings; {@code choices} is not empty, and messages list it in its order. */
    public <E> E choice(String key, Map<String, E> choices) {
        E placeholder = choices.values().iterator().next();
        return read(key, placeholder, node -> Scalar.choice(node, choices));
    }

    public <E> E choice(String key, Map<String, E> choices, E fallback) {
        return has(key) ? choice(key, choices) : fallback;
    }

    /** One text, or a list of texts; empty when missing. */
    public List<String> strings(String key) {
        YamlNode value = nodes.value(key);
        if (value == null) {
            return List.of();
        }
        List<YamlNode> items = value instanceof YamlNode.Items list ? list.items() : List.of(value);
        var texts = new ArrayList<String>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Text text) {
                texts.add(text.value());
            } else {
                nodes.report(key, item.position(), "must be text, was " + item.describe());
            }
        }
        return texts;
    }

    /** A map that must be there; where it is not, an empty one that reports nothing more. */
    public YamlMap map(String key) {
        if (!has(key)) {
            nodes.reportMissing(key);
        }
        YamlMap map = optionalMap(key);
        return map == null ? new YamlMap(nodes.blank(key)) : map;
    }

    /** Null when missing, or when something else stands there (which is reported). */
    public @Nullable YamlMap optionalMap(String key) {
        YamlNode value = nodes.value(key);
        return value == null ? null : child(key, value);
    }

    /** The same for a map of secrets: a text that stands in its place is not shown, since it may be one. */
    public @Nullable YamlMap confidentialMap(String key) {
        YamlNode value = nodes.value(key);
        if (value instanceof YamlNode.Text text) {
            nodes.report(key, text.position(), "must be a map, was a single text");
            return null;
        }
        return optionalMap(key);
    }

    /** A list of maps; empty when missing. */
    public List<YamlMap> maps(String key) {
        YamlNode value = nodes.value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof YamlNode.Items list)) {
            nodes.report(key, value.position(), "must be a list, was " + value.describe());
            return List.of();
        }
        var maps = new ArrayList<YamlMap>();
        for (YamlNode item : list.items()) {
            YamlMap map = child(key, item);
            if (map != null) {
                maps.add(map);
            }
        }
        return maps;
    }

    /** The same for maps of secrets: what stands in their place is not shown, since it may be one. */
    public List<YamlMap> confidentialMaps(String key) {
        YamlNode value = nodes.value(key);
        List<YamlNode> items = value instanceof YamlNode.Items list ? list.items() : List.of();
        if (value == null
                || (value instanceof YamlNode.Items && items.stream().noneMatch(YamlNode.Text.class::isInstance))) {
            return maps(key);
        }
        nodes.report(key, value.position(), "must be a list of maps");
        return List.of();
    }

    /** A map of free keys to single values, in file order; empty when missing. */
    public Map<String, String> entries(String key) {
        YamlMap map = optionalMap(key);
        var entries = new LinkedHashMap<String, String>();
        if (map != null) {
            map.keys().forEach(name -> entries.put(name, map.string(name)));
        }
        return entries;
    }

    /** Reports {@code message} at the key's value unless it holds, or the key has been reported already. */
    public void check(String key, boolean holds, String message) {
        if (!holds && !failed(key)) {
            nodes.reportAt(key, message);
        }
    }

    /** Reports a mistake at the key's value; at the map where the key is missing. */
    public void violation(String key, String message) {
        nodes.reportAt(key, message);
    }

    /** Reports a mistake of the map as a whole. */
    public void violation(String message) {
        nodes.report("", position(), message);
    }

    /** Whether anything in this map, or below it, has been reported so far. */
    public boolean failed() {
        return nodes.failed();
    }

    /** Whether something has been reported at, or below, one of the keys. */
    public boolean failed(String... keys) {
        return nodes.failed(keys);
    }

    /**
     * Constructs a record that validates itself: null, without trying, where something in this map was
     * reported; an {@code IllegalArgumentException} becomes a violation of this map.
     */
    public <T> @Nullable T build(Supplier<T> constructor) {
        if (failed()) {
            return null;
        }
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            violation(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private <T> T read(String key, T placeholder, Function<YamlNode, Scalar<T>> scalar) {
        YamlNode node = nodes.value(key);
        if (node == null) {
            nodes.reportMissing(key);
            return placeholder;
        }
        Scalar<T> read = scalar.apply(node);
        T value = read.value();
        if (value == null) {
            nodes.report(key, node.position(), read.message());
            return placeholder;
        }
        return value;
    }

    private @Nullable YamlMap child(String key, YamlNode value) {
        if (value instanceof YamlNode.Fields fields) {
            return new YamlMap(nodes.child(key, fields));
        }
        nodes.report(key, value.position(), "must be a map, was " + value.describe());
        return null;
    }
}
