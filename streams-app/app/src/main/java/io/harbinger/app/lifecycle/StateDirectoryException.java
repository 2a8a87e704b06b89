package io.harbinger.app.lifecycle;

import io.harbinger.app.failure.ExpectedException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory of local state cannot be used. */
public final class StateDirectoryException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    StateDirectoryException(Path directory, String reason, @Nullable Throwable cause) {
        super(
                "cannot keep state in " + directory + " (" + reason
                        + "): name another directory with --state-dir, or as streams.stateDir in the configuration",
                cause);
    }

    /** Another instance on this machine has locked it. */
    static StateDirectoryException inUse(Path directory, Throwable cause) {
        return new StateDirectoryException(directory, "another instance uses it; each needs one of its own", cause);
    }
}
