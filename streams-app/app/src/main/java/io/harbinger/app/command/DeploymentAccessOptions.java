package io.harbinger.app.command;

import io.harbinger.app.config.AppConfig;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Options of commands that work on the topics of a deployment as its instances do. */
final class DeploymentAccessOptions {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private DeploymentOptions deployment = new DeploymentOptions();

    /** What the options say; ends the command where they are wrong, or name no brokers. */
    DeploymentAccess access() {
        registry.check();
        return access(deployment.config(cluster));
    }

    /** As {@link #access}; empty where neither the options nor the configuration file say anything of a cluster. */
    Optional<DeploymentAccess> accessIfGiven() {
        registry.check();
        AppConfig config = deployment.config(cluster);
        return cluster.isGiven() || !config.kafka().values().isEmpty() ? Optional.of(access(config)) : Optional.empty();
    }

    private DeploymentAccess access(AppConfig config) {
        return new DeploymentAccess(
                DeploymentOptions.clients(config, cluster), deployment.topics(config), registry, config.services());
    }
}
