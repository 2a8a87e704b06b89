package io.harbinger.app.command;

import io.harbinger.app.command.NetworkFileOptions.Named;
import java.util.List;
import picocli.CommandLine.Mixin;

/** Which network a command works on: that of a folder, an example, or the one of a cluster. */
final class NetworkOptions {

    @Mixin
    private NetworkFileOptions files = new NetworkFileOptions();

    @Mixin
    private NetworkTopicOptions cluster = new NetworkTopicOptions();

    /** Reads it; ends the command where it is wrong or not there. */
    Named read() {
        return files.read()
                .orElseGet(() -> new Named(
                        cluster.topic(), List.copyOf(cluster.read().entities().values())));
    }
}
