package io.harbinger.lab.replay;

import io.harbinger.app.failure.ExpectedException;
import org.jspecify.annotations.Nullable;

/** A file of outputs cannot be written. */
final class OutputException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    public OutputException(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
