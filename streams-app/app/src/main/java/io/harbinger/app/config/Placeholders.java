package io.harbinger.app.config;

import io.harbinger.yaml.YamlMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts in which <code>${env:NAME}</code> stands for an environment variable, so that secrets stay out of files.
 * Messages name the variable and never show a value.
 */
final class Placeholders {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}]*)}");

    private final Function<String, @Nullable String> environment;

    Placeholders(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** The text of a key with the variables in place; those that are not set are reported. */
    String resolve(YamlMap map, String key) {
        return resolve(map, key, map.string(key));
    }

    /** The same for each text of a list. */
    List<String> resolveAll(YamlMap map, String key) {
        return map.strings(key).stream().map(text -> resolve(map, key, text)).toList();
    }

    private String resolve(YamlMap map, String key, String text) {
        Matcher matcher = VARIABLE.matcher(text);
        var resolved = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = name.isBlank() ? null : environment.apply(name);
            if (value == null) {
                map.violation(key, "needs the environment variable '" + name + "', which is not set");
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return matcher.appendTail(resolved).toString();
    }

    /** The same, empty where the key is missing. */
    String resolveOptional(YamlMap map, String key) {
        return map.has(key) ? resolve(map, key) : "";
    }
}
