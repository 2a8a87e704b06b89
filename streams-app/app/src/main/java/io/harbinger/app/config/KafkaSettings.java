package io.harbinger.app.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Settings handed to every Kafka client as they are, secrets among them: its text shows no value.
 *
 * @param values client setting to value, in file order
 */
public record KafkaSettings(Map<String, String> values) {

    private static final Pattern SECRET =
            Pattern.compile("password|secret|sasl\\.jaas|token|key|credential", Pattern.CASE_INSENSITIVE);

    /** No settings. */
    public static final KafkaSettings NONE = new KafkaSettings(Map.of());

    public KafkaSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** These settings with {@code others} over them. */
    public KafkaSettings with(Map<String, String> others) {
        var all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new KafkaSettings(all);
    }

    /** Whether the value of a setting may be a secret; errs on the side of hiding. */
    public static boolean isSecret(String setting) {
        return SECRET.matcher(setting).find();
    }

    /** The settings' names alone. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
