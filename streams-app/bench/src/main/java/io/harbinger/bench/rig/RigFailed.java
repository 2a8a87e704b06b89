package io.harbinger.bench.rig;

/** A request to the broker failed; the message is one line. */
public final class RigFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RigFailed(String line, Throwable cause) {
        super(line, cause);
    }
}
