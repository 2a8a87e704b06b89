package io.harbinger.app.config;

import io.harbinger.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code kafka}: any setting that Kafka's clients know. Messages never show a value of a secret one. */
final class KafkaSettingsReader {

    /** What the application decides itself, and where its file says so. */
    private static final Map<String, String> OURS = Map.of(
            "application.id", "applicationId",
            "group.id", "applicationId",
            "processing.guarantee", "streams.guarantee",
            "num.stream.threads", "streams.threads",
            "num.standby.replicas", "streams.standbyReplicas",
            "state.dir", "streams.stateDir",
            "commit.interval.ms", "streams.commitInterval");

    private final Placeholders placeholders;
    private final KafkaRules rules;
    private final Map<String, String> typed;

    /** @param typed settings of the command line, which override those of the file */
    KafkaSettingsReader(Placeholders placeholders, KafkaRules rules, Map<String, String> typed) {
        this.placeholders = placeholders;
        this.rules = rules;
        this.typed = Map.copyOf(typed);
    }

    KafkaSettings read(@Nullable YamlMap map) {
        if (map == null) {
            return KafkaSettings.NONE;
        }
        var settings = new LinkedHashMap<String, String>();
        for (String setting : map.keys()) {
            String ours = OURS.get(setting);
            map.check(setting, ours == null, "is not set here but by " + ours);
            String value = placeholders.resolve(map, setting);
            if (!map.failed(setting)) {
                settings.put(setting, value);
            }
        }
        rules.violations(settings).forEach(map::violation);
        together(settings).forEach(map::violation);
        return new KafkaSettings(settings);
    }

    /** Of the file's settings; those of the command line are checked there. */
    private Map<String, String> together(Map<String, String> settings) {
        var violations = new LinkedHashMap<>(
                rules.together(new KafkaSettings(settings).with(typed).values()));
        violations.keySet().retainAll(settings.keySet());
        violations.keySet().removeAll(typed.keySet());
        return violations;
    }
}
