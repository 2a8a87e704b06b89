package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.network.NetworkFolder;
import io.harbinger.app.network.NetworkText;
import io.harbinger.app.network.NetworkTopic;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NetworkDiff;
import io.harbinger.domain.network.NetworkEdition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code network import}: shows what would change, and writes it when told to. */
@Command(
        name = "import",
        description = {
            "Show what a folder would change in the network of a cluster; with --yes, write it.",
            "Only what differs is written. Entities that are not in the files stay, unless --replace deletes them."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger network import -b localhost:9092 my-network",
            "  harbinger network import -b localhost:9092 my-network --replace --yes"
        })
final class NetworkImportCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(
            paramLabel = "FOLDER",
            description = "Holds nodes.csv, lanes.csv, edges.csv, products.csv, lanes.geojson.")
    private Path folder = Path.of("");

    @Mixin
    private DeploymentAccessOptions cluster = new DeploymentAccessOptions();

    @Option(names = "--replace", description = "Delete what is on the cluster and not in the files.")
    private boolean replace;

    @Option(names = "--yes", description = "Write the changes.")
    private boolean yes;

    NetworkImportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Entity> files = UserFiles.require(NetworkFolder.read(folder));
        var network = ClusterNetwork.at(cluster.access());
        NetworkTopic present = network.read();
        Map<String, Entity> next = new HashMap<>();
        files.forEach(entity -> next.put(entity.id(), entity));
        NetworkDiff diff = NetworkDiff.between(present.entities(), next);
        NetworkText.diff(diff, replace).forEach(context.out()::println);
        if (!yes) {
            context.out().println("nothing was written; --yes writes it");
            return ExitCode.OK.code();
        }
        List<Entity> written = new ArrayList<>(diff.added());
        written.addAll(diff.changed());
        List<String> removed = replace ? removed(diff, present, next) : List.of();
        network.write(written, removed);
        Map<String, Entity> now = new TreeMap<>(present.entities());
        now.putAll(next);
        removed.forEach(now::remove);
        context.out().println("the network is now " + NetworkEdition.of(now.values()));
        return ExitCode.OK.code();
    }

    /** What cannot be read is not in the files either, unless they replace it. */
    private static List<String> removed(NetworkDiff diff, NetworkTopic present, Map<String, Entity> next) {
        Stream<String> unreadable = present.unreadable().keySet().stream().filter(id -> !next.containsKey(id));
        return Stream.concat(diff.removed().stream().map(Entity::id), unreadable)
                .toList();
    }
}
