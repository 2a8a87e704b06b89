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

    KafkaSettingsReader(Placeholders placeholders, KafkaRules rules) {
        this.placeholders = placeholders;
        this.rules = rules;
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
        return new KafkaSettings(settings);
    }
}
