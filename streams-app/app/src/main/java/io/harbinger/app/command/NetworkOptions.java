package io.harbinger.app.command;

import io.harbinger.app.command.NetworkFileOptions.Named;
import picocli.CommandLine.Mixin;

/** Which network a command works on: that of a folder, an example, or the one of a cluster. */
final class NetworkOptions {

    @Mixin
    private NetworkFileOptions files = new NetworkFileOptions();

    @Mixin
    private DeploymentAccessOptions cluster = new DeploymentAccessOptions();

    /** Reads it, saying what of a cluster's cannot be read; ends the command where it is wrong or not there. */
    Named read(CliContext context) {
        return files.read().orElseGet(() -> {
            var network = ClusterNetwork.at(cluster.access());
            return new Named(network.topic(), network.readable(context));
        });
    }
}
