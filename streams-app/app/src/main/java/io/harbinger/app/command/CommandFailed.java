package io.harbinger.app.command;

import io.harbinger.app.failure.ExitCode;
import io.harbinger.app.failure.ExpectedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a command with an exit code and lines for the user, each naming what is wrong and where. */
public final class CommandFailed extends ExpectedException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public CommandFailed(ExitCode exitCode, String line) {
        this(exitCode, line, null);
    }

    public CommandFailed(ExitCode exitCode, List<String> lines) {
        super(lines, null);
        this.exitCode = exitCode;
    }

    public CommandFailed(ExitCode exitCode, String line, @Nullable Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
