package io.harbinger.runtime.command;

import io.harbinger.runtime.ClientSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that talks to a cluster. */
public final class ClusterOptions {

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
    private Map<String, String> settings = new HashMap<>();

    /** The brokers named on the command line. */
    public Optional<String> bootstrapServers() {
        return Optional.ofNullable(bootstrapServers);
    }

    /** Settings for a command that has no configuration file to take the brokers from. */
    public ClientSettings require(picocli.CommandLine.Model.CommandSpec spec) {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "Missing required option: '--bootstrap-servers=HOST:PORT,…'");
        }
        return new ClientSettings(bootstrapServers, overrides());
    }

    /** {@code kafka.} in front of a key is allowed, since the configuration file spells it so. */
    public Map<String, String> overrides() {
        var plain = new HashMap<String, String>();
        settings.forEach((key, value) -> plain.put(key.startsWith("kafka.") ? key.substring(6) : key, value));
        return plain;
    }
}
