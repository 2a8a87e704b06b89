package io.harbinger.bench.process;

/** A child process ended badly; the message is one line with its last words. */
public final class ChildFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChildFailed(String line) {
        super(line);
    }
}
