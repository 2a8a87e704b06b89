package io.harbinger.app.command;

import io.harbinger.app.config.AppConfig;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.Topics;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that reach the topics of a deployment as its instances do. */
final class DeploymentOptions {

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "What topic names start with (default: that of --config, else harbinger).")
    private @Nullable String prefix;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (YAML) of the instances, of which kafka, topicPrefix and schemaRegistry count "
                    + "here; options override it.")
    private @Nullable Path file;

    /** The configuration of the file; what applies without one where none is given. */
    AppConfig config(ClusterOptions cluster) {
        return UserFiles.configuration(file, cluster.toKafka());
    }

    /** How to reach the cluster: by the options, over the file. */
    static ClientSettings clients(AppConfig config, ClusterOptions cluster) {
        return cluster.require(config.kafka().with(cluster.toKafka()).values());
    }

    Topics topics(AppConfig config) {
        return new Topics(Objects.requireNonNullElse(prefix, config.topicPrefix()));
    }
}
