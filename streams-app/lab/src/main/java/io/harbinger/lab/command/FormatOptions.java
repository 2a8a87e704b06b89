package io.harbinger.lab.command;

import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.NetworkFileOptions;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.domain.network.Entity;
import io.harbinger.domain.network.NodeIndex;
import io.harbinger.source.Places;
import io.harbinger.source.SourceFormat;
import io.harbinger.source.SourceFormats;
import io.harbinger.source.mapping.MappingFile;
import io.harbinger.source.mapping.Mappings;
import io.harbinger.yaml.Nearest;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files are to be read: a shipped format, or a mapping file of the user's. One of the two. */
final class FormatOptions {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "A format by name: ${COMPLETION-CANDIDATES}.")
    private @Nullable String format;

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping file, for any other CSV.")
    private @Nullable Path mapping;

    /** The user's mapping file; null for a shipped format. */
    @Nullable Path mapping() {
        return mapping;
    }

    /** Whether it is a format that ships with a mapping of its own, made for data that are known. */
    boolean isShipped() {
        return mapping == null && format != null && Mappings.names().contains(format);
    }

    /** The format, which finds its nodes among these entities, if it does not name nodes itself. */
    SourceFormat format(List<Entity> entities) {
        return entities.isEmpty() ? format() : format().withPlaces(new Places(NodeIndex.of(entities)));
    }

    /**
     * The format, which finds its nodes in the network that is named.
     *
     * @throws CommandFailed where one is named, and the format names nodes itself
     */
    SourceFormat format(NetworkFileOptions network) {
        SourceFormat format = format();
        return network.read()
                .map(named -> {
                    SourceFormat resolving = format.withPlaces(new Places(NodeIndex.of(named.entities())));
                    if (resolving.equals(format)) {
                        throw new CommandFailed(
                                ExitCode.USAGE,
                                "format '" + format.name() + "' names nodes itself: leave out --network and --example");
                    }
                    return resolving;
                })
                .orElse(format);
    }

    SourceFormat format() {
        if (mapping != null) {
            return UserFiles.require(MappingFile.read(mapping));
        }
        String name = Objects.requireNonNull(format, "picocli demands one of the two");
        return SourceFormats.named(name)
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.USAGE,
                        "format '" + name + "' is unknown; shipped formats: "
                                + String.join(", ", SourceFormats.names())
                                + Nearest.hint(name, SourceFormats.names())));
    }

    /** What the help lists. */
    private static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SourceFormats.names().iterator();
        }
    }
}
