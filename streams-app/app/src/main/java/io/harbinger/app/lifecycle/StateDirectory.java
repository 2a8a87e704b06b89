package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance keeps its local copy of the state, a directory per application id. By default the user's directory
 * of state (XDG Base Directory Specification), which a restart of the machine leaves alone: no temporary one.
 */
public final class StateDirectory {

    private StateDirectory() {}

    /** The directory that applies to this process: the one that is named, and without one that of the user. */
    public static Path of(@Nullable Path named) {
        return named == null ? byDefault(System::getenv, System.getProperty("user.home")) : named;
    }

    /**
     * The directory that applies where none is named: {@code $XDG_STATE_HOME/harbinger}, or
     * {@code ~/.local/state/harbinger} where that variable is not set or not absolute.
     *
     * @param environment asked for variables
     * @param home of the user
     */
    static Path byDefault(UnaryOperator<@Nullable String> environment, String home) {
        String named = environment.apply("XDG_STATE_HOME");
        Path base = named != null && !named.isEmpty() && Path.of(named).isAbsolute()
                ? Path.of(named)
                : Path.of(home, ".local", "state");
        return base.resolve("harbinger");
    }

    /**
     * Makes the directory where it is absent.
     *
     * @return the same
     * @throws StateDirectoryException when it cannot be made or written
     */
    public static Path require(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StateDirectoryException(directory, Failures.line(e), e);
        }
        if (!Files.isWritable(directory)) {
            throw new StateDirectoryException(directory, "this user may not write there", null);
        }
        return directory;
    }
}
