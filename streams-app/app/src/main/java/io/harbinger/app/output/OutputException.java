package io.harbinger.app.output;

import io.harbinger.app.failure.ExpectedException;
import io.harbinger.app.failure.Failures;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file or folder of outputs cannot be written. */
public final class OutputException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public OutputException(Path path, Exception cause) {
        super("cannot write " + path + ": " + Failures.line(cause), cause);
    }

    public OutputException(Path path, String reason) {
        this(path, reason, null);
    }

    private OutputException(Path path, String reason, @Nullable Exception cause) {
        super("cannot write " + path + ": " + reason, cause);
    }

    /** Where the folder exists and takes no new file. */
    static OutputException inFolder(Path path, @Nullable Path folder, Exception cause) {
        return new OutputException(path, "the folder " + folder + " cannot be written", cause);
    }
}
