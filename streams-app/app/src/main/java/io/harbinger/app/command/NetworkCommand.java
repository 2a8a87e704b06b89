package io.harbinger.app.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code network}: the supply network as files. */
@Command(
        name = "network",
        description = {
            "Check, import and export the supply network: nodes.csv, lanes.csv, edges.csv, products.csv in one folder,",
            "and lanes.geojson for the lines of lanes.",
            "Columns, units and rules are in streams-app/docs/network.md; an export of an example shows them."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  harbinger network export --example graphite my-network",
            "  harbinger network check my-network",
            "  harbinger network import -b localhost:9092 my-network          what would change",
            "  harbinger network import -b localhost:9092 my-network --yes"
        })
final class NetworkCommand implements Callable<Integer>, CommandGroup {

    private final CliContext context;

    @Spec
    private @Nullable CommandSpec spec;

    NetworkCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public List<Object> commands() {
        return List.of(
                new NetworkCheckCommand(context), new NetworkImportCommand(context), new NetworkExportCommand(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Missing required subcommand: check, import or export");
    }
}
