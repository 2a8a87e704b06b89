package io.harbinger.app.cluster;

import io.harbinger.app.config.KafkaRules;
import io.harbinger.app.config.KafkaSettings;
import io.harbinger.yaml.Nearest;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * What the clients and Kafka Streams of this version accept. Kafka itself ignores a setting that it does not know, with
 * a warning that nobody reads, and quotes values, secret ones too, in some of its errors. So settings are checked
 * before a client is made of them.
 */
public final class KafkaClientRules implements KafkaRules {

    private static final ConfigDef CONSUMER = ConsumerConfig.configDef();
    private static final ConfigDef PRODUCER = ProducerConfig.configDef();
    private static final ConfigDef ADMIN = AdminClientConfig.configDef();
    private static final ConfigDef STREAMS = StreamsConfig.configDef();

    /** Whose settings those with a prefix are. */
    private static final Map<String, ConfigDef> CLIENTS = Map.of(
            "consumer.", CONSUMER,
            "main.consumer.", CONSUMER,
            "restore.consumer.", CONSUMER,
            "global.consumer.", CONSUMER,
            "producer.", PRODUCER,
            "admin.", ADMIN);

    private static final String TOPIC = "topic.";

    /** What comes after these is the user's own word. */
    private static final List<String> OPEN = List.of("client.tag.", "config.providers.", "metrics.context.");

    /** Known to {@code JmxReporter} alone. */
    private static final Set<String> REPORTER = Set.of("metrics.jmx.include", "metrics.jmx.exclude");

    private static final Set<String> KNOWN = known();

    @Override
    public Map<String, String> violations(Map<String, String> settings) {
        var violations = new LinkedHashMap<String, String>();
        settings.forEach((setting, value) -> {
            String violation = violation(setting, value);
            if (violation != null) {
                violations.put(setting, violation);
            }
        });
        return violations;
    }

    @Override
    public Map<String, String> together(Map<String, String> settings) {
        return SecurityRules.violations(settings);
    }

    private static @Nullable String violation(String setting, String value) {
        if (OPEN.stream().anyMatch(setting::startsWith)) {
            return null;
        }
        if (!KNOWN.contains(setting)) {
            return "is no setting of Kafka's clients" + Nearest.hint(setting, KNOWN);
        }
        // A configuration provider puts the value in place, in the client.
        return value.contains("${") ? null : refusal(setting, value);
    }

    private static @Nullable String refusal(String setting, String value) {
        ConfigKey key = definition(setting);
        try {
            if (key != null) {
                Object parsed = ConfigDef.parseType(key.name, value, key.type);
                if (key.validator != null) {
                    key.validator.ensureValid(key.name, parsed);
                }
            }
        } catch (ConfigException e) {
            return KafkaSettings.isSecret(setting)
                    ? "has a value that Kafka refuses; it is not shown, since it may be a secret"
                    : "is refused by Kafka: " + e.getMessage();
        }
        return setting.endsWith(SaslConfigs.SASL_JAAS_CONFIG) ? jaas(value) : null;
    }

    private static @Nullable String jaas(String value) {
        try {
            JaasContext.loadClientContext(Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(value)));
            return null;
        } catch (RuntimeException e) {
            // Without the cause, which quotes what it stumbles over.
            return "is no JAAS configuration; it must be like MODULE required username=\"…\" password=\"…\";"
                    + " (its value is not shown)";
        }
    }

    private static @Nullable ConfigKey definition(String setting) {
        for (Map.Entry<String, ConfigDef> client : CLIENTS.entrySet()) {
            if (setting.startsWith(client.getKey())) {
                ConfigKey own = client.getValue()
                        .configKeys()
                        .get(setting.substring(client.getKey().length()));
                if (own != null) {
                    return own;
                }
            }
        }
        return Stream.of(STREAMS, CONSUMER, PRODUCER, ADMIN)
                .filter(client -> client.configKeys().containsKey(setting))
                .findFirst()
                .map(client -> client.configKeys().get(setting))
                .orElse(null);
    }

    private static Set<String> known() {
        var known = new TreeSet<>(REPORTER);
        Stream.of(STREAMS, CONSUMER, PRODUCER, ADMIN).map(ConfigDef::names).forEach(known::addAll);
        CLIENTS.forEach(
                (prefix, client) -> client.names().stream().map(prefix::concat).forEach(known::add));
        known.addAll(topicSettings());
        return known;
    }

    /** Their definitions are the broker's; the clients have the names only. */
    private static Set<String> topicSettings() {
        return Arrays.stream(TopicConfig.class.getFields())
                .filter(field -> field.getName().endsWith("_CONFIG"))
                .map(KafkaClientRules::text)
                .map(TOPIC::concat)
                .collect(Collectors.toSet());
    }

    private static String text(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant of TopicConfig cannot be read", e);
        }
    }
}
