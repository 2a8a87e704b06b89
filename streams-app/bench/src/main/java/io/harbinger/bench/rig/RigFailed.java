package io.harbinger.bench.rig;

import io.harbinger.app.failure.ExpectedException;

/** A request to the broker failed; the message is one line. */
public final class RigFailed extends ExpectedException {

    private static final long serialVersionUID = 1L;

    RigFailed(String line, Throwable cause) {
        super(line, cause);
    }
}
