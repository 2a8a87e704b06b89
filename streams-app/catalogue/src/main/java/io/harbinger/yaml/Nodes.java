package io.harbinger.yaml;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one map, which of its keys were read, and which have violations; the untyped half of YamlMap. */
final class Nodes {

    private final YamlNode.Fields node;
    private final Problems problems;
    private final @Nullable Nodes parent;
    private final String keyInParent;
    private final Set<String> readKeys = new HashSet<>();
    private final Set<String> failedKeys = new HashSet<>();
    private boolean failed;

    Nodes(YamlNode.Fields node, Problems problems, @Nullable Nodes parent, String keyInParent) {
        this.node = node;
        this.problems = problems;
        this.parent = parent;
        this.keyInParent = keyInParent;
        problems.watch(this);
    }

    Nodes child(String key, YamlNode.Fields fields) {
        return new Nodes(fields, problems, this, key);
    }

    /** An empty map whose violations are discarded. */
    Nodes blank(String key) {
        return new Nodes(new YamlNode.Fields(node.position().key(key), Map.of()), new Problems(), null, "");
    }

    YamlPosition position() {
        return node.position();
    }

    List<String> keys() {
        return List.copyOf(node.fields().keySet());
    }

    /** Null when the key is missing or has no value. */
    @Nullable YamlNode value(String key) {
        readKeys.add(key);
        YamlNode.Field field = node.fields().get(key);
        return field == null || field.value() instanceof YamlNode.Nothing ? null : field.value();
    }

    void reportMissing(String key) {
        reportAt(key, node.fields().containsKey(key) ? "has no value" : "is missing");
    }

    /** At the key's value; at the map itself where the key is missing. */
    void reportAt(String key, String message) {
        YamlNode.Field field = node.fields().get(key);
        report(key, field == null ? node.position().key(key) : field.value().position(), message);
    }

    void report(String key, YamlPosition position, String message) {
        problems.add(position, message);
        fail(key);
    }

    boolean failed() {
        return failed;
    }

    boolean failed(String... keys) {
        return Arrays.stream(keys).anyMatch(failedKeys::contains);
    }

    void reportUnreadKeys() {
        node.fields().forEach((key, field) -> {
            if (!readKeys.contains(key)) {
                String hint = Nearest.hint(key, readKeys);
                report(key, field.key(), "is an unknown key" + (hint.isEmpty() ? knownKeys() : hint));
            }
        });
    }

    private String knownKeys() {
        return "; known here: " + String.join(", ", readKeys.stream().sorted().toList());
    }

    private void fail(String key) {
        failed = true;
        failedKeys.add(key);
        if (parent != null) {
            parent.fail(keyInParent);
        }
    }
}
