package io.harbinger.lab.command;

import io.harbinger.app.command.UserFiles;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.RunId;
import io.harbinger.source.SourceFormat;
import io.harbinger.topology.ClientSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a replay runs: its catalogue, threads and partitions. */
final class ReplayOptions {

    @Option(names = "--catalogue", paramLabel = "FILE", description = "A catalogue over the shipped one.")
    private @Nullable Path catalogueFile;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads (default: 1).")
    private int threads = 1;

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions of every topic (default: 1).")
    private int partitions = 1;

    /** The user's file; null for the shipped catalogue. */
    @Nullable Path catalogueFile() {
        return catalogueFile;
    }

    /** The catalogue named, read and checked. */
    Catalogue catalogue() {
        return UserFiles.catalogue(catalogueFile);
    }

    /**
     * The plan of a replay.
     *
     * @param purpose part of the run's id: differs where the same files are replayed for another purpose or over other days
     * @param cluster where to run; an embedded broker when empty
     */
    ReplayJob.Plan plan(
            Catalogue catalogue,
            SourceFormat format,
            String purpose,
            List<Path> paths,
            Optional<ClientSettings> cluster,
            InstantSource clock) {
        List<String> identity = new ArrayList<>(List.of(catalogue.version(), format.name(), purpose));
        paths.forEach(path -> identity.add(String.valueOf(path.getFileName())));
        return new ReplayJob.Plan(
                catalogue.in(format.zone()), format.kinds(), RunId.of(identity), threads, partitions, cluster, clock);
    }
}
