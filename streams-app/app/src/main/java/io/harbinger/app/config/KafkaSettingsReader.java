package io.harbinger.app.config;

import io.harbinger.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code kafka}: any client setting, with <code>${env:NAME}</code> standing for an environment variable, so that
 * secrets stay out of files. Messages never show a value.
 */
final class KafkaSettingsReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}]*)}");

    /** What the application decides itself, and where its file says so. */
    private static final Map<String, String> OURS = Map.of(
            "application.id", "applicationId",
            "group.id", "applicationId",
            "processing.guarantee", "streams.guarantee",
            "num.stream.threads", "streams.threads",
            "num.standby.replicas", "streams.standbyReplicas",
            "state.dir", "streams.stateDir",
            "commit.interval.ms", "streams.commitInterval");

    private final Function<String, @Nullable String> environment;

    KafkaSettingsReader(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    KafkaSettings read(@Nullable YamlMap map) {
        if (map == null) {
            return KafkaSettings.NONE;
        }
        var settings = new LinkedHashMap<String, String>();
        for (String setting : map.keys()) {
            String ours = OURS.get(setting);
            map.check(setting, ours == null, "is not set here but by " + ours);
            settings.put(setting, resolved(map, setting));
        }
        return new KafkaSettings(settings);
    }

    private String resolved(YamlMap map, String setting) {
        Matcher matcher = VARIABLE.matcher(map.string(setting));
        var resolved = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = name.isBlank() ? null : environment.apply(name);
            if (value == null) {
                map.violation(setting, "needs the environment variable '" + name + "', which is not set");
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return matcher.appendTail(resolved).toString();
    }
}
