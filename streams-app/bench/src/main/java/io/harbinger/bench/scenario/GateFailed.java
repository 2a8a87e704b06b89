package io.harbinger.bench.scenario;

/** A variant did its work wrong, so no figure of it counts; the message is one line. */
public final class GateFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateFailed(String who, String what, Object expected, Object found) {
        super(who + ": wrong " + what + ": expected " + expected + ", found " + found);
    }
}
