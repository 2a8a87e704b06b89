package io.harbinger.bench.process;

import io.harbinger.app.failure.ExpectedException;

/** A child process ended badly; the message is one line with the last output of the process. */
public final class ChildFailed extends ExpectedException {

    private static final long serialVersionUID = 1L;

    ChildFailed(String line) {
        super(line, null);
    }
}
