package io.harbinger.app.reset;

import io.harbinger.app.failure.ExpectedException;

/** A reset ended half-way; it can be done again. */
public final class ResetException extends ExpectedException {

    private static final long serialVersionUID = 1L;

    ResetException(String line, Throwable cause) {
        super(line, cause);
    }

    ResetException(String line) {
        super(line, null);
    }
}
