package io.harbinger.lab.command;

import io.harbinger.app.command.CommandFailed;
import io.harbinger.app.command.InputGuard;
import io.harbinger.app.console.Console;
import io.harbinger.app.failure.ExitCode;
import io.harbinger.domain.network.Entity;
import io.harbinger.lab.replay.OutputFiles;
import io.harbinger.lab.replay.OutputFiles.Output;
import io.harbinger.lab.replay.ReplayConsole;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a replay shows what came of it: files that it writes, and a console. */
final class ReplayOutputOptions {

    private static final int LAST_PORT = 65_535;

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

    @Option(
            names = "--console",
            description =
                    "Show the outcome in a console on this machine, with its address in the first line; when all is "
                            + "replayed, it stays until Ctrl-C.")
    private boolean console;

    @Option(
            names = "--console-port",
            paramLabel = "P",
            defaultValue = "" + Console.PORT,
            description = "Its port (default: ${DEFAULT-VALUE}; another where that is taken; 0 takes a free one).")
    private int port;

    /** Opens a console where one is asked for. */
    Optional<ReplayConsole> console(List<Entity> network, InstantSource clock) {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailed(ExitCode.USAGE, "--console-port must be 0 to " + LAST_PORT + ", was " + port);
        }
        return console ? Optional.of(ReplayConsole.open(port, network, clock)) : Optional.empty();
    }

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
