package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.network.NetworkFolder;
import io.harbinger.app.network.NetworkText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code network check}: every mistake of a folder at once. */
@Command(
        name = "check",
        description = "List every mistake in a folder, with file, line and column; exit code 3 when there is one.",
        footerHeading = "%nExample:%n",
        footer = "  harbinger network check my-network")
final class NetworkCheckCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(
            paramLabel = "FOLDER",
            description = "Holds nodes.csv, lanes.csv, edges.csv, products.csv, lanes.geojson.")
    private Path folder = Path.of("");

    NetworkCheckCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        NetworkText.summary(UserFiles.require(NetworkFolder.read(folder))).forEach(context.out()::println);
        return ExitCode.OK.code();
    }
}
