package io.harbinger.app.command;

import io.harbinger.app.cluster.KafkaClientRules;
import io.harbinger.app.cluster.SecurityRules;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.topology.ClientSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private List<String> settings = new ArrayList<>();

    /** Whether a cluster was named. */
    public boolean isGiven() {
        return bootstrapServers != null;
    }

    /** The options as Kafka settings, the brokers among them. */
    public Map<String, String> toKafka() {
        var kafka = new LinkedHashMap<String, String>();
        for (String setting : settings) {
            int end = setting.indexOf('=');
            if (end < 1) {
                // Not quoted: it may be a secret, which a space has parted from its key.
                throw usage("--kafka must be KEY=VALUE, without spaces around the sign (what was given is not shown)");
            }
            // The configuration file has them below "kafka", so people write that here too.
            String key = setting.substring(0, end);
            kafka.put(
                    key.startsWith(OPTIONAL_PREFIX) ? key.substring(OPTIONAL_PREFIX.length()) : key,
                    setting.substring(end + 1));
        }
        if (bootstrapServers != null) {
            kafka.put(BOOTSTRAP, bootstrapServers);
        }
        return kafka;
    }

    /** Settings for clients, of these options alone; wrong usage when no brokers are named. */
    public ClientSettings require() {
        return require(toKafka());
    }

    /** Settings for clients, of these options over a file's, which are checked already. */
    ClientSettings require(Map<String, String> kafka) {
        List<String> violations = new KafkaClientRules()
                .violations(toKafka()).entrySet().stream()
                        .map(violation -> "--kafka " + violation.getKey() + " " + violation.getValue())
                        .toList();
        if (!violations.isEmpty()) {
            throw new CommandFailed(ExitCode.USAGE, violations);
        }
        requireEffective(kafka);
        var others = new HashMap<>(kafka);
        String brokers = others.remove(BOOTSTRAP);
        if (brokers == null || brokers.isBlank()) {
            throw usage("Missing required option: '--bootstrap-servers=HOST:PORT,…'");
        }
        return new ClientSettings(brokers, others);
    }

    /** Settings of security that would be without effect: of a file, or of these options, or only of both together. */
    private void requireEffective(Map<String, String> kafka) {
        Map<String, String> violations = SecurityRules.violations(kafka);
        if (!violations.isEmpty()) {
            boolean typed = toKafka().keySet().stream().anyMatch(violations::containsKey);
            throw new CommandFailed(
                    typed ? ExitCode.USAGE : ExitCode.INVALID,
                    violations.entrySet().stream()
                            .map(violation ->
                                    (typed ? "--kafka " : "kafka.") + violation.getKey() + " " + violation.getValue())
                            .toList());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
