package io.harbinger.app.command;

import io.harbinger.topology.ClientSettings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options of every command that talks to a cluster. */
public final class ClusterOptions {

    private static final String BOOTSTRAP = "bootstrap.servers";
    private static final String OPTIONAL_PREFIX = "kafka.";

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-b", "--bootstrap-servers"},
            paramLabel = "HOST:PORT,…",
            description = "Kafka brokers to connect to first.")
    private @Nullable String bootstrapServers;

    @Option(
            names = {"-K", "--kafka"},
            paramLabel = "KEY=VALUE",
            description = "A Kafka client setting, such as security.protocol=SASL_SSL; repeatable. "
                    + "Prefixes producer., consumer., admin. reach one client only.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Whether a cluster was named. */
    public boolean isGiven() {
        return bootstrapServers != null;
    }

    /** The options as Kafka settings, the brokers among them. */
    public Map<String, String> toKafka() {
        var kafka = new LinkedHashMap<String, String>();
        // The configuration file has them below "kafka", so people write that here too.
        settings.forEach((key, value) ->
                kafka.put(key.startsWith(OPTIONAL_PREFIX) ? key.substring(OPTIONAL_PREFIX.length()) : key, value));
        if (bootstrapServers != null) {
            kafka.put(BOOTSTRAP, bootstrapServers);
        }
        return kafka;
    }

    /** Settings for clients, of these options alone; wrong usage when no brokers are named. */
    public ClientSettings require() {
        return require(toKafka());
    }

    /** Settings for clients, of these options over a file's. */
    ClientSettings require(Map<String, String> kafka) {
        var others = new HashMap<>(kafka);
        String brokers = others.remove(BOOTSTRAP);
        if (brokers == null || brokers.isBlank()) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(),
                    "Missing required option: '--bootstrap-servers=HOST:PORT,…'");
        }
        return new ClientSettings(brokers, others);
    }
}
