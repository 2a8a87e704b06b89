package io.harbinger.app.output;

import io.harbinger.app.failure.ExpectedException;
import io.harbinger.app.failure.Failures;
import java.nio.file.Path;

/** A file or folder of outputs cannot be written. */
public final class OutputException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public OutputException(Path path, Exception cause) {
        super("cannot write " + path + ": " + Failures.line(cause), cause);
    }

    public OutputException(Path path, String reason) {
        super("cannot write " + path + ": " + reason, null);
    }
}
