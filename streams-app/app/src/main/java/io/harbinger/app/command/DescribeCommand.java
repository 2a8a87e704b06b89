package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.stage.Telemetry;
import io.harbinger.topology.ClientSettings;
import io.harbinger.topology.RiskTopology;
import io.harbinger.topology.Settings;
import io.harbinger.topology.StreamsOptions;
import io.harbinger.topology.Topics;
import io.harbinger.wire.WireFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the topology. */
@Command(
        name = "describe",
        description = "Print the topology: sub-topologies, sources, processors, stores, sinks.",
        footerHeading = "%nExample:%n",
        footer = "  harbinger describe")
final class DescribeCommand implements Callable<Integer> {

    private final CliContext context;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "A catalogue over the shipped one.")
    private @Nullable Path catalogueFile;

    DescribeCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = UserFiles.catalogue(catalogueFile);
        // No cluster is contacted: any address will do.
        var properties =
                StreamsOptions.live("harbinger", Path.of("state")).toProperties(ClientSettings.of("localhost:9092"));
        var topology =
                new RiskTopology(catalogue, Settings.live(1), Topics.LIVE, Telemetry.SILENT, WireFormat.singleObject());
        context.out().print(topology.build(properties).describe());
        return ExitCode.OK.code();
    }
}
