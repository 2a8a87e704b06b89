package io.harbinger.lab.command;

import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.InputGuard;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.domain.indicator.Catalogue;
import io.harbinger.lab.replay.ReplayEngine;
import io.harbinger.lab.replay.ReplayJob;
import io.harbinger.lab.replay.RunId;
import io.harbinger.source.InputFile;
import io.harbinger.source.SourceFormat;
import io.harbinger.topology.ClientSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a replay runs: its catalogue, and what it runs on. */
final class ReplayOptions {

    /** Leads to the file, where a shell made one the standard input. */
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    @Option(names = "--catalogue", paramLabel = "FILE", description = "A catalogue over the shipped one.")
    private @Nullable Path catalogueFile;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "direct (within this process) or streams (Kafka Streams on a broker); both give the same "
                    + "outputs. Default: direct, but streams where a cluster or partitions are given.")
    private @Nullable Engine engine;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that judge; the outputs are the same for any number. Default: as many as there are "
                    + "processors with the direct engine, 1 stream thread with the streams engine.")
    private @Nullable Integer threads;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of every topic of the streams engine (default: 1).")
    private @Nullable Integer partitions;

    private enum Engine {
        DIRECT,
        STREAMS
    }

    /** Refuses values out of range, and such as the engine named has not. */
    void check() {
        check("--threads", threads);
        check("--partitions", partitions);
        if (engine == Engine.DIRECT && partitions != null) {
            throw new CommandFailed(ExitCode.USAGE, "--engine direct has no topics: leave out --partitions");
        }
    }

    /**
     * The engine to run on.
     *
     * @param cluster where one was named
     */
    private ReplayEngine engine(Optional<ClientSettings> cluster) {
        boolean isStreams = cluster.isPresent() || partitions != null;
        if (engine == Engine.DIRECT && cluster.isPresent()) {
            throw new CommandFailed(ExitCode.USAGE, "--engine direct needs no cluster: leave out how to reach one");
        }
        return engine == Engine.STREAMS || isStreams
                ? new ReplayEngine.Streams(
                        Objects.requireNonNullElse(threads, 1), Objects.requireNonNullElse(partitions, 1), cluster)
                : new ReplayEngine.Direct(
                        Objects.requireNonNullElseGet(threads, Runtime.getRuntime()::availableProcessors));
    }

    /** The files that a replay reads: the data, the mapping, the catalogue, and others. */
    InputGuard inputs(List<InputFile> data, FormatOptions format, List<Path> others) {
        List<Path> inputs = new ArrayList<>(others);
        data.forEach(file -> inputs.add(file.path() == null ? STANDARD_INPUT : file.path()));
        Stream.of(catalogueFile, format.mapping()).filter(Objects::nonNull).forEach(inputs::add);
        return new InputGuard(inputs);
    }

    /** The user's file; null for the shipped catalogue. */
    @Nullable Path catalogueFile() {
        return catalogueFile;
    }

    /** The catalogue named, read and checked. */
    Catalogue catalogue() {
        return UserFiles.catalogue(catalogueFile);
    }

    /**
     * The plan of a replay, all of whose outputs are of interest.
     *
     * @param purpose part of the run's id: differs where the same files are replayed for another purpose or to another day
     * @param cluster where to run, where one was named
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
                catalogue.in(format.zone()),
                format.kinds(),
                RunId.of(identity),
                Long.MIN_VALUE,
                List.of(),
                false,
                engine(cluster),
                clock);
    }

    private static void check(String option, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new CommandFailed(ExitCode.USAGE, option + " must be at least 1, was " + value);
        }
    }
}
