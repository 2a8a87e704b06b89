package io.harbinger.lab.command;

import io.harbinger.adapter.Mapping;
import io.harbinger.adapter.MappingFile;
import io.harbinger.adapter.Mappings;
import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.UserFiles;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.domain.event.EventKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files are to be read: a shipped format, or a mapping file of the user's. One of the two. */
final class FormatOptions {

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "A shipped format: portwatch-chokepoints, portwatch-ports, cyport, series, scms, comtrade, "
                    + "events.")
    private @Nullable String format;

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping file, for any other CSV.")
    private @Nullable Path mapping;

    Mapping mapping() {
        if (mapping != null) {
            return UserFiles.require(MappingFile.read(mapping));
        }
        String name = Objects.requireNonNull(format, "picocli demands one of the two");
        return Mappings.named(name)
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.USAGE,
                        "format '" + name + "' is unknown; shipped formats: " + String.join(", ", Mappings.names())));
    }

    /** Kinds of event that files of a mapping hold. */
    static Set<EventKind> kinds(Mapping mapping) {
        return mapping.content() instanceof Mapping.Csv csv ? EnumSet.of(csv.kind()) : EnumSet.allOf(EventKind.class);
    }
}
