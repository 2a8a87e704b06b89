package io.harbinger.app.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Settings of encryption or authentication that would be without effect. Kafka's clients ignore them where the protocol
 * is PLAINTEXT, as it is by default: who forgets the protocol would send everything in the clear, and not know it.
 */
public final class SecurityRules {

    private static final String PROTOCOL = CommonClientConfigs.SECURITY_PROTOCOL_CONFIG;

    /** Those that fall back to another one's setting come first. */
    private static final List<String> PREFIXES =
            List.of("main.consumer.", "restore.consumer.", "global.consumer.", "consumer.", "producer.", "admin.", "");

    private SecurityRules() {}

    /**
     * What is wrong with all settings of a process together.
     *
     * @return setting to message, which goes on after the setting's name; one setting for each kind
     */
    public static Map<String, String> violations(Map<String, String> settings) {
        var violations = new TreeMap<String, String>();
        first(settings, "ssl.", "SSL").ifPresent(setting -> violations.put(setting, message(settings, setting, "SSL")));
        first(settings, "sasl.", "SASL")
                .ifPresent(setting -> violations.put(setting, message(settings, setting, "SASL")));
        return violations;
    }

    private static Optional<String> first(Map<String, String> settings, String kind, String needed) {
        return settings.keySet().stream()
                .filter(setting -> setting.startsWith(kind, prefix(setting).length()))
                .filter(setting -> !isUsed(protocol(settings, prefix(setting)), needed))
                .sorted()
                .findFirst();
    }

    /** A configuration provider puts the value in place, in the client. */
    private static boolean isUsed(String protocol, String needed) {
        return protocol.contains("${") || List.of(protocol.split("_")).contains(needed);
    }

    private static String message(Map<String, String> settings, String setting, String needed) {
        return "has no effect while " + PROTOCOL + " is " + protocol(settings, prefix(setting)) + ": set " + PROTOCOL
                + " to " + (needed.equals("SSL") ? "SSL or SASL_SSL" : "SASL_SSL or SASL_PLAINTEXT");
    }

    private static String prefix(String setting) {
        return PREFIXES.stream().filter(setting::startsWith).findFirst().orElse("");
    }

    private static String protocol(Map<String, String> settings, String prefix) {
        List<String> names = new ArrayList<>(List.of(prefix + PROTOCOL));
        if (prefix.endsWith(".consumer.")) {
            names.add("consumer." + PROTOCOL);
        }
        names.add(PROTOCOL);
        return names.stream()
                .map(settings::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(CommonClientConfigs.DEFAULT_SECURITY_PROTOCOL)
                .toUpperCase(Locale.ROOT);
    }
}
