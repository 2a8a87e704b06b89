package io.harbinger.runtime.command;

import io.harbinger.config.yaml.Loaded;
import io.harbinger.config.yaml.Violation;
import io.harbinger.runtime.CommandFailed;
import io.harbinger.runtime.ExitCode;

/** Turns what was read into a value, or ends the command with one line per violation. */
final class Catalogues {

    private Catalogues() {}

    static <T> T require(Loaded<T> loaded) {
        if (loaded instanceof Loaded.Ok<T> ok) {
            return ok.value();
        }
        throw new CommandFailed(
                ExitCode.INVALID,
                loaded.problems().stream().map(Violation::toString).toList());
    }
}
