package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.network.NetworkTables;
import io.harbinger.app.network.NetworkText;
import io.harbinger.app.output.OutputException;
import io.harbinger.app.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code network export}: a network as files. */
@Command(
        name = "export",
        description = "Write the network of a cluster, or an example, as files. Files that exist stay, unless --force.",
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger network export --example graphite my-network",
            "  harbinger network export -b localhost:9092 my-network"
        })
final class NetworkExportCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(
            paramLabel = "FOLDER",
            description = "Where to write nodes.csv, lanes.csv, edges.csv, products.csv, lanes.geojson.")
    private Path folder = Path.of("");

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--force", description = "Write over files that exist.")
    private boolean force;

    NetworkExportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        for (String file : NetworkTables.files()) {
            if (!force && Files.exists(folder.resolve(file))) {
                throw new CommandFailed(
                        ExitCode.USAGE, folder.resolve(file) + " exists; name another folder, or --force");
            }
        }
        NetworkFileOptions.Named read = network.read(context);
        try (var output = OutputFolder.open(folder)) {
            NetworkTables.write(output.staging(), read.entities());
            output.complete();
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
        NetworkText.summary(read.entities()).forEach(context.out()::println);
        return ExitCode.OK.code();
    }
}
