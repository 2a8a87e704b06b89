package io.harbinger.app.command;

import io.harbinger.app.network.NetworkExamples;
import io.harbinger.app.network.NetworkFolder;
import io.harbinger.app.network.NetworkTables;
import io.harbinger.domain.network.Entity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** A network of files: of a folder, or of an example. */
public final class NetworkFileOptions {

    @ArgGroup
    private @Nullable Files files;

    private @Nullable Named named;

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
                completionCandidates = NetworkExamples.class,
                description = "A network that is shipped: ${COMPLETION-CANDIDATES}.")
        private @Nullable String example;
    }

    /** A network, and what to call it. */
    public record Named(String name, List<Entity> entities) {}

    /** Reads it once, and ends the command where it is wrong; empty where no option names one. */
    public Optional<Named> read() {
        if (files != null && named == null) {
            named = read(files);
        }
        return Optional.ofNullable(named);
    }

    private static Named read(Files given) {
        Path folder = given.folder;
        return folder == null
                ? new Named("example " + given.example, example(given.example))
                : new Named(folder.toString(), UserFiles.require(NetworkFolder.read(folder)));
    }

    /** The files that it reads. */
    public List<Path> paths() {
        Path folder = files == null ? null : files.folder;
        return folder == null
                ? List.of()
                : NetworkTables.files().stream().map(folder::resolve).toList();
    }

    private static List<Entity> example(@Nullable String name) {
        return UserFiles.require(NetworkExamples.read(name == null ? "" : name));
    }
}
