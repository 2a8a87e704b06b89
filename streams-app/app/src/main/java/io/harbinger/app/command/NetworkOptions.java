package io.harbinger.app.command;

import io.harbinger.app.network.NetworkFolder;
import io.harbinger.app.network.NetworkTopic;
import io.harbinger.domain.network.Entity;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which network a command works on: that of a folder, an example, or the one of a cluster. */
final class NetworkOptions {

    @ArgGroup
    private @Nullable Files files;

    @Mixin
    private NetworkTopicOptions cluster = new NetworkTopicOptions();

    private static final class Files {

        @Option(
                names = "--network",
                required = true,
                paramLabel = "FOLDER",
                description = "The network of a folder: nodes.csv, lanes.csv, edges.csv, products.csv.")
        private @Nullable Path folder;

        @Option(
                names = "--example",
                required = true,
                paramLabel = "NAME",
                description = "A network that is shipped: graphite.")
        private @Nullable String example;
    }

    /** A network, and what to call it. */
    record Named(String name, List<Entity> entities) {}

    /** Reads it; ends the command where it is wrong or not there. */
    Named read() {
        if (files == null) {
            NetworkTopic topic = cluster.read();
            return new Named(cluster.topic(), List.copyOf(topic.entities().values()));
        }
        Path folder = files.folder;
        return folder == null
                ? new Named("example " + files.example, example(files.example))
                : new Named(folder.toString(), UserFiles.require(NetworkFolder.read(folder)));
    }

    /** Whether the network of a cluster was asked for. */
    boolean isOfCluster() {
        return files == null;
    }

    NetworkTopicOptions cluster() {
        return cluster;
    }

    private static List<Entity> example(@Nullable String name) {
        return UserFiles.require(NetworkFolder.example(name == null ? "" : name));
    }
}
