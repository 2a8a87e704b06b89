package io.harbinger.lab.command;

import io.harbinger.app.command.InputGuard;
import io.harbinger.lab.replay.OutputFiles;
import io.harbinger.lab.replay.OutputFiles.Output;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files that a replay writes. */
final class ReplayOutputOptions {

    @Option(names = "--alerts-out", paramLabel = "FILE", description = "Write alert transitions as JSON lines.")
    private @Nullable Path alerts;

    @Option(
            names = "--incidents-out",
            paramLabel = "FILE",
            description = "Write changes of incidents as JSON lines; needs a network.")
    private @Nullable Path incidents;

    @Option(names = "--values-out", paramLabel = "FILE", description = "Write indicator values as JSON lines.")
    private @Nullable Path values;

    @Option(names = "--scores-out", paramLabel = "FILE", description = "Write risk scores as JSON lines.")
    private @Nullable Path scores;

    boolean takesIncidents() {
        return incidents != null;
    }

    /** Opens them, none of which may be an input. */
    OutputFiles open(InputGuard inputs) {
        Map<Output, Path> paths = new EnumMap<>(Output.class);
        put(paths, Output.ALERTS, alerts);
        put(paths, Output.INCIDENTS, incidents);
        put(paths, Output.VALUES, values);
        put(paths, Output.SCORES, scores);
        paths.forEach((output, path) -> inputs.checkFile("--" + output.name().toLowerCase(Locale.ROOT) + "-out", path));
        return OutputFiles.open(paths);
    }

    private static void put(Map<Output, Path> paths, Output output, @Nullable Path path) {
        if (path != null) {
            paths.put(output, path);
        }
    }
}
